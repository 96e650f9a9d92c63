package io.resolvent.connectors.sandbox.desk;

/** What an account may do. */
public enum Role {
    /** Writes from outside: opens tickets, answers its own ones, sees public comments only. */
    CUSTOMER,
    /** Works in the team. */
    PERSON,
    /** Software that works for the team. */
    BOT,
    /** The desk itself. */
    SYSTEM;

    public boolean isStaff() {
        return this != CUSTOMER;
    }
}
