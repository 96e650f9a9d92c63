package io.resolvent.connectors.sandbox.desk;

/**
 * That a named effect is in the ticket.
 *
 * @param actionId the name that the writing program gave it
 * @param effectId the comment it made, or {@code change-N} for any other change
 * @param author the account that made it
 */
public record DeskEffect(String actionId, String effectId, String author) {}
