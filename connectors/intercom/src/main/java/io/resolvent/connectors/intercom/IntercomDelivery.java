package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;

/** Whether a public reply would reach its customer. Thread-safe. */
record IntercomDelivery(IntercomConfig config) {

    /** REJECTED, before anything is written, when it would not, or when too much of the conversation is not known. */
    void require(Action action, IntercomConversation conversation) {
        if (!action.isPublic()) {
            return;
        }
        if (conversation.beganAsMail() && !config.mailsReplies()) {
            throw refusal(
                    conversation.ref(),
                    "reply refused: it began as an e-mail, and Intercom does not send automatic replies to those",
                    "Answer as a person, or ask Intercom to switch on e-mail replies and set email-replies to sent.");
        }
        if (conversation.isTicket() && (conversation.isHidden() || !config.mailsReplies())) {
            throw refusal(
                    conversation.ref(),
                    "reply refused: "
                            + (conversation.isHidden()
                                    ? "the ticket is not shared with the customer"
                                    : "that Intercom sends automatic replies to tickets is not certain"),
                    "Answer as a person, or try whether one arrives and set email-replies to sent.");
        }
        if (conversation.isIncomplete()) {
            throw refusal(
                    conversation.ref(),
                    "reply refused: Intercom shows only its latest " + IntercomConversation.MOST_PARTS + " parts",
                    "Answer as a person who knows the rest.");
        }
    }

    /** REJECTED when the reply is there as a bot's, which no customer gets. */
    void requireSent(String reply, IntercomConversation conversation) {
        boolean unsent = conversation.parts().stream()
                .anyMatch(part -> part.id().equals(reply) && part.author().isBot() && conversation.beganAsMail());
        if (unsent) {
            throw refusal(
                    conversation.ref(),
                    "the reply is there, but as a bot's, which Intercom does not mail",
                    "Answer as a person, and set email-replies to withheld.");
        }
    }

    private static ConnectorException refusal(TicketRef ref, String why, String next) {
        return new ConnectorException(FailureKind.REJECTED, ref.toString(), why + ". " + next);
    }
}
