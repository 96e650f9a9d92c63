package io.resolvent.agent.outcome;

/**
 * How often automatic resolutions were confirmed. Silence is not success: it is the width of the interval.
 *
 * @param all automatic resolutions whose reply is in the store
 * @param confirmed the requester or the store says that it helped
 * @param silent nobody said anything
 * @param wrong reopened, re-contacted, or corrected by a person
 */
public record AutoResolveRate(long all, long confirmed, long silent, long wrong) {

    /** Confirmed over all, 0 when there are none: silence counted as failure. */
    public double lower() {
        return all == 0 ? 0 : (double) confirmed / all;
    }

    /** Confirmed and silent over all, 0 when there are none: silence counted as success. */
    public double upper() {
        return all == 0 ? 0 : (double) (confirmed + silent) / all;
    }
}
