package io.resolvent.connectors;

/** Who sees a comment: the requester too, or the team only. What is unknown is {@link #INTERNAL}. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
