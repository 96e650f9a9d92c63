package io.resolvent.agent.intent;

/**
 * One of the things that an inquiry asks for.
 *
 * @param start offset in {@code Inquiry.question()}, UTF-16 units
 * @param end end offset, exclusive
 * @param text what is between them
 * @param intent of this request alone
 */
public record Request(int start, int end, String text, Intent intent) {}
