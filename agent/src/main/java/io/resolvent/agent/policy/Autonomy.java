package io.resolvent.agent.policy;

/** How far the assistant may go for an intent. Ordered: each allows what the one before does, and more. */
public enum Autonomy {
    /** Decides and records; writes nothing. */
    OBSERVE,
    /** Writes internal notes. */
    SUGGEST,
    /** Resolves within the bound; else as SUGGEST. */
    AUTO
}
