package io.resolvent.connectors.testkit;

/**
 * A request to seed, written by {@link StoreUnderTest#requesterEmail()}.
 *
 * @param html whether {@code text} is HTML rather than plain text
 */
public record NewTicket(String subject, String text, boolean html) {

    public NewTicket(String subject, String text) {
        this(subject, text, false);
    }
}
