package io.resolvent.agent.mapping;

/**
 * What a person should change, in the store or in the configuration.
 *
 * @param subject the place it is about, the same in every look
 * @param message one line with the next step
 * @param stops writes that depend on it are not made until then
 */
public record Trouble(String subject, String message, boolean stops) {}
