package io.resolvent.evaluation.simulation;

/**
 * What kind of store it is.
 *
 * @param comparesAndSets it refuses a write to a ticket that changed
 * @param replyWithStatus a reply and its status are one call
 */
record StoreTraits(boolean comparesAndSets, boolean replyWithStatus) {

    static StoreTraits any(Chance chance) {
        return new StoreTraits(chance.oneIn(2), chance.oneIn(2));
    }
}
