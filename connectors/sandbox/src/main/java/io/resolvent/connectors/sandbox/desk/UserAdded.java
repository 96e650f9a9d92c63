package io.resolvent.connectors.sandbox.desk;

/** A new account, or an account's new particulars. */
public record UserAdded(DeskUser user) implements Change {}
