package io.resolvent.agent.outcome;

import java.time.Instant;

/**
 * An intent was put back from auto to suggest.
 *
 * @param resolved automatic resolutions that were looked at
 * @param wrong among those
 * @param evidence see {@link io.resolvent.agent.policy.ErrorWatch}
 */
public record Demotion(String intent, Instant at, int resolved, int wrong, double evidence) {}
