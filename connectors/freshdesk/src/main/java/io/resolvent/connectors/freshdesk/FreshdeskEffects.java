package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.NoteMark;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds an effect of an earlier attempt: a note by its mark, a reply among our own by its words, a change by what the ticket
 * has, because Freshdesk does not tell who changed it. A reply whose status is missing gets it. Thread-safe.
 */
record FreshdeskEffects(
        FreshdeskTickets tickets,
        FreshdeskConversation conversation,
        FreshdeskAccount account,
        FreshdeskChange change,
        FreshdeskOthers others,
        FreshdeskSaid said) {

    Optional<Receipt> find(WriteRequest request) {
        FreshdeskTicket ticket = tickets.read(request.ref());
        Map<String, Object> values = change.values(request.action(), ticket);
        return switch (request.action()) {
            case Action.PostInternalNote note ->
                message(ticket, message -> NoteMark.isIn(message.text(), request.id()), Visibility.INTERNAL)
                        .map(message -> said.completed(request, message, values, true));
            case Action.PostPublicReply reply ->
                message(ticket, message -> isReply(message, reply, request), Visibility.PUBLIC)
                        .map(message -> said.completed(request, message, values, true));
            default -> changed(request, ticket, values);
        };
    }

    private Optional<FreshdeskMessage> message(
            FreshdeskTicket ticket, Predicate<FreshdeskMessage> isOurs, Visibility visibility) {
        String self = account.id();
        return conversation.messages(ticket).stream()
                .filter(message -> message.user().equals(self) && message.visibility() == visibility)
                .filter(isOurs)
                .reduce((earlier, later) -> later);
    }

    private static boolean isReply(FreshdeskMessage message, Action.PostPublicReply reply, WriteRequest request) {
        String sent = words(reply.text());
        String found = words(message.text());
        return message.isNear(request.expectedVersion()) && (found.equals(sent) || found.startsWith(sent + " "));
    }

    private Optional<Receipt> changed(WriteRequest request, FreshdeskTicket ticket, Map<String, Object> values) {
        String since = request.expectedVersion();
        if (ticket.version().equals(since) || !FreshdeskChange.has(ticket.json(), values)) {
            return Optional.empty();
        }
        String version = others.haveWritten(ticket, since) ? since : ticket.version();
        return Optional.of(new Receipt(request.id(), request.ref().id() + "@" + since, true, version));
    }

    /** Freshdesk may change white space on the way, and add a footer; words stay. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
