package io.resolvent.evaluation.backtest;

import io.resolvent.agent.Conclusions;
import io.resolvent.agent.ConnectedStores;
import io.resolvent.agent.Horizon;
import io.resolvent.agent.KnowledgeFolder;
import io.resolvent.agent.Resolution;
import io.resolvent.agent.Resolver;
import io.resolvent.agent.Steps;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.IngestReport;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs the assistant's own steps over files: the same {@link Resolver}, no ledger, no effect. */
public final class Backtest {

    private static final int SLICES = 10;

    private final BacktestPlan plan;
    private final Progress progress;
    private final Clock clock;

    public Backtest(BacktestPlan plan, Progress progress, Clock clock) {
        this.plan = plan;
        this.progress = progress;
        this.clock = clock;
    }

    /** Decides all tickets and writes {@code results.jsonl} and the reports into the plan's folder. */
    public BacktestReport run() throws IOException {
        Files.createDirectories(plan.settings().home());
        Path work = Files.createTempDirectory(plan.settings().home(), "backtest-");
        try {
            return run(plan.replayed(work));
        } finally {
            delete(work);
        }
    }

    private BacktestReport run(Settings settings) throws IOException {
        SecretReference secrets = new SecretReference(System.getenv());
        List<Skipped> skipped = new ArrayList<>();
        try (ConnectedStores stores = ConnectedStores.open(settings, secrets, clock);
                Knowledge knowledge =
                        KnowledgeFolder.open(settings, secrets, plan.settings().home())) {
            IngestReport learned = knowledge.ingest(stores.get(BacktestPlan.LEARNED), progress);
            skipped.addAll(learned.skipped());
            List<Ticket> tickets = tickets(stores.get(BacktestPlan.DECIDED), skipped);
            long start = clock.millis();
            List<Resolution> resolutions = decide(settings, knowledge, tickets);
            double seconds = (clock.millis() - start) / 1000.0;
            return new BacktestFiles(plan).write(resolutions, skipped, seconds);
        }
    }

    private List<Resolution> decide(Settings settings, Knowledge knowledge, List<Ticket> tickets) {
        List<Resolution> resolutions = new ArrayList<>();
        for (List<Ticket> slice : slices(tickets)) {
            Instant known = plan.asOf() ? slice.getFirst().createdAt() : Instant.MAX;
            resolutions.addAll(decide(
                    Steps.learn(settings, knowledge, known, plan.seed()), slice, resolutions.size(), tickets.size()));
        }
        return resolutions;
    }

    /** With {@code --as-of} the classifier is learned anew for each slice of time; otherwise once. */
    private List<List<Ticket>> slices(List<Ticket> tickets) {
        if (!plan.asOf() || tickets.isEmpty()) {
            return tickets.isEmpty() ? List.of() : List.of(tickets);
        }
        List<Ticket> ordered =
                tickets.stream().sorted(Comparator.comparing(Ticket::createdAt)).toList();
        List<List<Ticket>> slices = new ArrayList<>();
        int size = Math.max(1, (ordered.size() + SLICES - 1) / SLICES);
        for (int from = 0; from < ordered.size(); from += size) {
            slices.add(ordered.subList(from, Math.min(ordered.size(), from + size)));
        }
        return slices;
    }

    private List<Resolution> decide(Steps steps, List<Ticket> slice, int before, int total) {
        List<Resolution> resolutions = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Resolution>> running = slice.stream()
                    .map(ticket -> workers.submit(() -> resolver(steps, ticket).resolve(ticket.ref())))
                    .toList();
            for (Future<Resolution> one : running) {
                resolutions.add(Awaited.result(one));
                progress.at("decided", before + resolutions.size(), total);
            }
        }
        return resolutions;
    }

    private Resolver resolver(Steps steps, Ticket ticket) {
        Horizon horizon = plan.asOf() ? Horizon.asOf() : Horizon.everything();
        return steps.resolver(ref -> ticket, horizon, Conclusions.none());
    }

    private static List<Ticket> tickets(Connector store, List<Skipped> skipped) {
        List<Ticket> tickets = new ArrayList<>();
        Optional<Checkpoint> next = Optional.of(Checkpoint.start());
        while (next.isPresent()) {
            Batch<TicketChange> page = store.tickets().changedSince(next.get());
            skipped.addAll(page.skipped());
            page.items()
                    .forEach(change -> read(store, change.ref(), skipped)
                            .map(AsArrived::of)
                            .ifPresent(tickets::add));
            next = page.more() ? Optional.of(page.next()) : Optional.empty();
        }
        return tickets;
    }

    private static Optional<Ticket> read(Connector store, TicketRef ref, List<Skipped> skipped) {
        try {
            return Optional.of(store.tickets().read(ref));
        } catch (ConnectorException e) {
            skipped.add(new Skipped(ref.toString(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
