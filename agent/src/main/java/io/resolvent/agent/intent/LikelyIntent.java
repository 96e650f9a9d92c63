package io.resolvent.agent.intent;

/**
 * One of several intents of a text.
 *
 * @param probability calibrated probability that the text has this intent, 0 to 1
 */
public record LikelyIntent(String label, double probability) {}
