package io.resolvent.connectors.http;

/**
 * A limit besides the account's that a request draws on.
 *
 * @param name which of the budgets in {@link StoreLimits}
 * @param of what it is counted for, for example a ticket's id; empty for the whole account
 * @param header the answer's header that speaks of it, lower-case, with parts such as {@code remaining=99}; empty for none
 */
public record Budget(String name, String of, String header) {}
