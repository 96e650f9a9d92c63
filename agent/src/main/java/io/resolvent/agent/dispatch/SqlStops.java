package io.resolvent.agent.dispatch;

import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetterReplay;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.agent.store.Failure;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.WriteRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Effects that rest on what does not hold in the store: given up, with a word to the ticket's people. Thread-safe. */
public final class SqlStops {

    private static final int MOST_LETTERS = 10_000;

    private final Database database;
    private final SqlOutbox outbox;

    public SqlStops(Database database) {
        this.database = database;
        this.outbox = new SqlOutbox(database);
    }

    /**
     * A dead letter, to be replayed when the cause is gone, and a note on the ticket where that is possible. A reply is
     * not kept for later: a person reads it in the note and answers.
     */
    void stop(Effect effect, Manifest store, String cause, Instant now) {
        Optional<WriteRequest> note = store.can(Capability.POST_INTERNAL_NOTE) ? note(effect, cause) : Optional.empty();
        database.write(connection -> {
            if (effect.request().action().isPublic() && note.isPresent()) {
                if (outbox.settleAll(effect, EffectState.WITHHELD)) {
                    outbox.append(effect, note.get(), effect.ordinal() + 1, now);
                }
            } else if (outbox.bury(effect, false, new Failure(FailureKind.INVALID_CONFIGURATION, cause), now)) {
                note.ifPresent(told -> outbox.append(effect, told, effect.ordinal() + 1, now));
            }
            return effect;
        });
    }

    /**
     * Puts back what was given up in this store because of its configuration; what is still wrong is given up again.
     *
     * @return how many
     */
    public int retry(String store, Instant now) {
        DeadLetterReplay replay = new DeadLetterReplay(
                database, Map.of(DeadLetter.Origin.OUTBOX, actionId -> outbox.revive(actionId, now)));
        return (int) new DeadLetters(database)
                .list(MOST_LETTERS).stream()
                        .filter(letter -> letter.origin() == DeadLetter.Origin.OUTBOX)
                        .filter(letter -> letter.ref().system().equals(store))
                        .filter(letter -> letter.kind() == FailureKind.INVALID_CONFIGURATION)
                        .filter(letter -> replay.one(letter.id()))
                        .count();
    }

    private static Optional<WriteRequest> note(Effect effect, String cause) {
        WriteRequest stopped = effect.request();
        return words(stopped.action())
                .map(words -> new WriteRequest(
                        stopped.ref(),
                        new Action.PostInternalNote(words.before() + ": " + cause + "." + words.after()),
                        ActionIds.of(
                                stopped.ref().system(),
                                stopped.ref().id(),
                                effect.triggerId(),
                                "stopped:" + stopped.id(),
                                0),
                        stopped.expectedVersion()));
    }

    /** What stands in the note before and after the cause. */
    private record Words(String before, String after) {}

    private static Optional<Words> words(Action action) {
        return switch (action) {
            case Action.PostPublicReply reply ->
                Optional.of(new Words(
                        "An automatic reply was withheld", "\n\nThe reply would have been:\n\n" + reply.text()));
            case Action.Assign assign ->
                Optional.of(new Words(
                        "To be assigned by hand"
                                + assign.group().map(group -> " to " + group).orElse(""),
                        ""));
            case Action.ChangeStatus change ->
                Optional.of(new Words("The status " + change.status() + " is to be set by hand", ""));
            case Action.SetField set ->
                Optional.of(new Words("The field " + set.field() + " is to be set to " + set.value() + " by hand", ""));
            case Action.PostInternalNote note -> Optional.empty();
            case Action.AddTags tags -> Optional.empty();
            case Action.LinkTicket link -> Optional.empty();
            case Action.Notify notify -> Optional.empty();
        };
    }
}
