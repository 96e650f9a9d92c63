package io.resolvent.agent;

import io.resolvent.agent.policy.Scored;

/**
 * A past ticket decided once more.
 *
 * @param scored what came of it
 * @param alone the probability that the reply's document answers by itself; 0 where that was not looked for
 */
record Rehearsed(Scored scored, double alone) {}
