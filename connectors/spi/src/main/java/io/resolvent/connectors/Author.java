package io.resolvent.connectors;

/**
 * Who wrote a comment.
 *
 * @param role what part they play in the conversation
 * @param id the store's id of the person, empty when unknown
 * @param name a name to show, empty when unknown
 */
public record Author(Role role, String id, String name) {

    /** The part an author plays. {@link #ASSISTANT} is this software, recognised by the account it writes with. */
    public enum Role {
        REQUESTER,
        /** Somebody else from outside, for example a person in copy. */
        OTHER_CUSTOMER,
        SUPPORT_AGENT,
        ASSISTANT,
        SYSTEM
    }

    /** Written by someone outside the team. */
    public boolean isCustomer() {
        return role == Role.REQUESTER || role == Role.OTHER_CUSTOMER;
    }
}
