package io.resolvent.agent.dispatch;

/** Which effects to make: a chat that is slow or gone must not keep tickets waiting. */
public enum Lane {
    ALL,
    /** What is written to ticket stores. */
    TICKETS,
    /** Messages to chats. */
    NOTICES
}
