package io.resolvent.connectors;

/**
 * Proof that an effect is in the store.
 *
 * @param effectId the store's id of what was made, for example a transaction or comment id
 * @param adopted it was already there: made by an earlier attempt whose answer was lost
 * @param versionAfter the ticket's version with the effect
 */
public record Receipt(ActionId id, String effectId, boolean adopted, String versionAfter) {}
