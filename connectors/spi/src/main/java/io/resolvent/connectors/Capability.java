package io.resolvent.connectors;

/** What a connector can do. What is not declared is refused before any request is sent. */
public enum Capability {
    READ_TICKETS,
    POLL_CHANGES,
    RECEIVE_WEBHOOKS,
    READ_ARTICLES,
    READ_MACROS,
    READ_THREADS,
    /** Files are listed on their comments. */
    READ_ATTACHMENTS,
    /** The content of a listed file can be had. */
    FETCH_ATTACHMENTS,
    /** Fields, statuses, groups and macros are told with their lasting ids. */
    READ_SCHEMA,
    POST_INTERNAL_NOTE,
    POST_PUBLIC_REPLY,
    /** A reply and the status that goes with it are one call: never one without the other. */
    REPLY_WITH_STATUS,
    CHANGE_STATUS,
    ADD_TAGS,
    ASSIGN,
    SET_FIELD,
    LINK_TICKET,
    NOTIFY,
    /** The store itself refuses a write to a ticket that changed meanwhile. */
    COMPARE_AND_SET;

    /** Changes something in the store. */
    public boolean isWrite() {
        return compareTo(POST_INTERNAL_NOTE) >= 0 && this != REPLY_WITH_STATUS && this != COMPARE_AND_SET;
    }
}
