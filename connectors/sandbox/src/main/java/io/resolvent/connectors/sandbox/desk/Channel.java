package io.resolvent.connectors.sandbox.desk;

/** By which way a change came. */
public enum Channel {
    SEED,
    API,
    PAGE
}
