package io.resolvent.connectors.rt;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Visibility;
import java.util.List;
import java.util.Map;

/** Reads a ticket's messages with their authors and visibility. Thread-safe. */
record RtConversation(RtAccount account, RtHistory history, RtMessages messages, RtPeople people) {

    private static final String SYSTEM = "RT_System";

    /** Oldest first. A comment is internal, the request and every correspondence are public. */
    List<Comment> read(RtTicket ticket) {
        Map<Long, RtMessage> texts = messages.ofTicket(ticket.ref());
        return history.all(ticket).stream()
                .filter(RtTransaction::isMessage)
                .map(t -> comment(ticket, t, texts.getOrDefault(t.id(), RtMessage.EMPTY)))
                .toList();
    }

    private Comment comment(RtTicket ticket, RtTransaction transaction, RtMessage message) {
        return new Comment(
                Long.toString(transaction.id()),
                new Author(role(ticket, transaction), transaction.creator(), transaction.creatorName()),
                transaction.isNote() ? Visibility.INTERNAL : Visibility.PUBLIC,
                message.text(),
                transaction.created(),
                message.files(),
                message.mailHeaders());
    }

    /** Whoever is not known to be outside the team counts as inside, so that we never talk over a person. */
    private Author.Role role(RtTicket ticket, RtTransaction transaction) {
        String login = transaction.creator();
        if (login.equals(account.login())) {
            return Author.Role.ASSISTANT;
        }
        if (login.equals(SYSTEM)) {
            return Author.Role.SYSTEM;
        }
        if (ticket.logins("Requestor").contains(login)) {
            return Author.Role.REQUESTER;
        }
        boolean outside = !ticket.owner().equals(login)
                && people.find(login)
                        .privileged()
                        .map(p -> !p)
                        .orElse(ticket.logins("Cc").contains(login));
        return outside ? Author.Role.OTHER_CUSTOMER : Author.Role.SUPPORT_AGENT;
    }
}
