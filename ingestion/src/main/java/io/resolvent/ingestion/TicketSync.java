package io.resolvent.ingestion;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Urgency;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.store.KnowledgeChange;
import io.resolvent.ingestion.store.KnowledgeStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Follows a store's ticket changes: learns from what is solved, forgets what is no more. One run. */
final class TicketSync {

    private static final String STREAM = "tickets";
    private static final int CHUNK = 200;

    private final Connector connector;
    private final KnowledgeStore store;
    private final Lessons lessons;
    private final Writing writing;
    private final Semaphore readers;
    private final Progress progress;
    private final List<Skipped> skipped = new ArrayList<>();
    private long done;

    TicketSync(Connector connector, KnowledgeStore store, Lessons lessons, int parallelReads, Progress progress) {
        this.connector = connector;
        this.store = store;
        this.lessons = lessons;
        this.writing = new Writing(store);
        this.readers = new Semaphore(parallelReads);
        this.progress = progress;
    }

    /** What a change means for the knowledge. */
    private sealed interface Effect {
        record Learn(LearnedTicket learned) implements Effect {}

        record Forget(String source) implements Effect {}

        record Leave() implements Effect {}

        record Skip(Skipped skipped) implements Effect {}
    }

    IngestReport run() {
        Checkpoint at = store.checkpoint(connector.name(), STREAM);
        boolean more = true;
        while (more) {
            Checkpoint from = at;
            Batch<TicketChange> batch =
                    Urgency.BACKFILL.during(() -> connector.tickets().changedSince(from));
            skipped.addAll(batch.skipped());
            take(latest(batch.items()), batch.next());
            more = batch.more() && !batch.next().equals(at);
            at = batch.next();
        }
        return new IngestReport(writing.changed(), 0, writing.removed(), writing.folded(), 0, skipped);
    }

    private void take(List<TicketChange> changes, Checkpoint next) {
        int from = 0;
        do {
            List<TicketChange> chunk = changes.subList(from, Math.min(from + CHUNK, changes.size()));
            from += CHUNK;
            List<Effect> effects = effects(chunk);
            boolean last = from >= changes.size();
            writing.transaction(change -> {
                for (Effect effect : effects) {
                    apply(change, effect);
                }
                if (last) {
                    change.checkpoint(connector.name(), STREAM, next);
                }
            });
            done += chunk.size();
            progress.at(STREAM, done, -1);
        } while (from < changes.size());
    }

    private void apply(KnowledgeChange change, Effect effect) throws SQLException {
        switch (effect) {
            case Effect.Learn learn -> writing.put(change, learn.learned());
            case Effect.Forget forget -> writing.remove(change, forget.source());
            case Effect.Skip skip -> skipped.add(skip.skipped());
            case Effect.Leave leave -> {}
        }
    }

    /** In the order of the changes; reading goes on side by side. */
    private List<Effect> effects(List<TicketChange> changes) {
        List<Effect> effects = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Effect>> reads = changes.stream()
                    .map(change -> threads.submit(() -> effectOf(change)))
                    .toList();
            for (Future<Effect> read : reads) {
                effects.add(read.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ingestion was interrupted; run it again to go on", stopped);
        } catch (java.util.concurrent.ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
        return effects;
    }

    private Effect effectOf(TicketChange change) throws InterruptedException {
        String source = Passage.source(
                change.ref().system(), SourceKind.TICKET, change.ref().id());
        if (!isSolved(change.status())) {
            return new Effect.Forget(source);
        }
        if (store.version(source).filter(change.version()::equals).isPresent()) {
            return new Effect.Leave();
        }
        readers.acquire();
        try {
            Ticket ticket = Urgency.BACKFILL.during(() -> connector.tickets().read(change.ref()));
            return isSolved(ticket.status())
                    ? lessons.of(ticket).<Effect>map(Effect.Learn::new).orElse(new Effect.Forget(source))
                    : new Effect.Forget(source);
        } catch (ConnectorException failure) {
            return afterFailure(failure, change.ref(), source);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException bad) {
            return new Effect.Skip(new Skipped(
                    change.ref().toString(),
                    "cannot be understood (" + bad.getClass().getSimpleName() + "); the rest went on"));
        } finally {
            readers.release();
        }
    }

    private static Effect afterFailure(ConnectorException failure, TicketRef ref, String source) {
        return switch (failure.kind()) {
            case NOT_FOUND -> new Effect.Forget(source);
            case MALFORMED, REJECTED, FORBIDDEN, UNSUPPORTED, CONFLICT ->
                new Effect.Skip(new Skipped(ref.toString(), String.valueOf(failure.getMessage())));
            case INVALID_CONFIGURATION, UNAUTHENTICATED, RATE_LIMITED, UNAVAILABLE, UNKNOWN_OUTCOME -> throw failure;
        };
    }

    private static boolean isSolved(io.resolvent.connectors.Status status) {
        return switch (status) {
            case SOLVED, CLOSED -> true;
            case NEW, OPEN, PENDING, ON_HOLD, DELETED -> false;
        };
    }

    private static List<TicketChange> latest(List<TicketChange> changes) {
        Map<TicketRef, TicketChange> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(change.ref(), change));
        return List.copyOf(latest.values());
    }
}
