package io.resolvent.agent.console;

import io.resolvent.agent.console.StoryView.EffectView;
import io.resolvent.agent.dispatch.OutboxRow;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Status;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what became of an effect. Pure. */
final class EffectWords {

    private EffectWords() {}

    static EffectView of(OutboxRow row) {
        return new EffectView(what(row.action()), state(row), row.state().name().toLowerCase(Locale.ROOT));
    }

    private static String what(Action action) {
        return switch (action) {
            case Action.PostInternalNote note -> "Internal note";
            case Action.PostPublicReply reply ->
                "Reply to the requester"
                        + reply.status()
                                .map(status -> ", status " + word(status))
                                .orElse("");
            case Action.ChangeStatus change -> "Status " + word(change.status());
            case Action.AddTags tags -> "Tags " + tags.tags().stream().sorted().collect(Collectors.joining(", "));
            case Action.Assign assign ->
                "Assigned to "
                        + Stream.concat(assign.group().stream(), assign.person().stream())
                                .collect(Collectors.joining(", "));
            case Action.SetField field -> "Field " + field.field() + " set to " + field.value();
            case Action.LinkTicket link -> "Linked with " + link.other();
            case Action.Notify notify -> "Message to " + notify.recipient();
        };
    }

    private static String state(OutboxRow row) {
        return switch (row.state()) {
            case DELIVERED ->
                "delivered as transaction " + row.effectId()
                        + (row.adopted() ? ", found there after its answer was lost" : "");
            case WAITING ->
                row.attempts() == 0 ? "waiting" : "waiting, to be tried again at " + Ages.at(row.dueAt()) + cause(row);
            case SENDING -> "being made";
            case HELD -> "held until what was given up before it is settled";
            case SUPERSEDED -> "not made: the ticket changed first and was decided anew";
            case WITHHELD -> "withheld: a cap was reached or the store refused it";
            case DEAD -> "given up" + cause(row);
        };
    }

    private static String cause(OutboxRow row) {
        return row.lastFailure().isBlank() ? "" : ": " + row.lastFailure();
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
