package io.resolvent.connectors.rt;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.NoteMark;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds an effect of an earlier attempt among our own transactions after the version it was decided on: a note by its mark,
 * a reply by its words, a change by what it set. Thread-safe.
 */
record RtFinding(RtConfig config, RtAccount account, RtTickets tickets, RtHistory history, RtMessages messages) {

    Optional<Receipt> find(WriteRequest request) {
        RtTicket ticket = tickets.read(request.ref());
        if (ticket.version().equals(request.expectedVersion())) {
            return Optional.empty();
        }
        RtAftermath aftermath = new RtAftermath(history.after(ticket, request.expectedVersion()), account.login());
        return aftermath
                .own(isEffectOf(request))
                .map(t -> new Receipt(request.id(), Long.toString(t.id()), true, aftermath.versionAfter(t)));
    }

    private Predicate<RtTransaction> isEffectOf(WriteRequest request) {
        return switch (request.action()) {
            case Action.PostInternalNote note ->
                t -> t.isNote() && NoteMark.isIn(messages.text(t, request.ref()), request.id());
            case Action.PostPublicReply reply ->
                t -> t.isReply() && words(messages.text(t, request.ref())).equals(words(reply.text()));
            case Action.ChangeStatus change -> change(request);
            case Action.SetField change -> change(request);
            case Action.Assign change -> change(request);
            case Action.AddTags tags -> t -> false;
            case Action.LinkTicket link -> t -> false;
            case Action.Notify notify -> t -> false;
        };
    }

    private Predicate<RtTransaction> change(WriteRequest request) {
        return RtChange.of(request.action(), config, request.ref())::isMadeBy;
    }

    /** RT may change white space on the way; words stay. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
