package io.resolvent.evaluation.bench;

import io.resolvent.agent.Conclusions;
import io.resolvent.agent.ConnectedStores;
import io.resolvent.agent.Horizon;
import io.resolvent.agent.KnowledgeFolder;
import io.resolvent.agent.Resolution;
import io.resolvent.agent.Steps;
import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.agent.sample.SampleHelpDesk;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.TicketChange;
import io.resolvent.evaluation.files.WorkFolder;
import io.resolvent.evaluation.options.FileStores;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One run: raw embedding, ingestion, learning, decisions; interleaved on the same machine in the same minutes. */
final class Bench {

    private static final long SEED = 20_260_101;
    private static final int WARM = 30;

    private final Path home;
    private final int tickets;
    private final int resolved;
    private final Progress progress;

    Bench(Path home, int tickets, int resolved, Progress progress) {
        this.home = home;
        this.tickets = tickets;
        this.resolved = resolved;
        this.progress = progress;
    }

    BenchResult run() throws IOException {
        try (WorkFolder work = WorkFolder.in(home, "bench")) {
            return run(work.path());
        }
    }

    private BenchResult run(Path work) throws IOException {
        SampleHelpDesk sample = SampleHelpDesk.in(work.resolve("sample"));
        BenchTexts texts = new BenchTexts(SEED);
        Path history = texts.vary(sample.history(), work.resolve("history.jsonl"), resolved);
        Path arrivals = texts.vary(sample.arrivals(), work.resolve("arrivals.jsonl"), tickets + WARM);
        Settings settings = settings(work, history, sample, arrivals);
        SecretReference secrets = new SecretReference(Map.of());
        try (ConnectedStores stores = ConnectedStores.open(settings, secrets, Clock.systemUTC());
                Knowledge knowledge = KnowledgeFolder.open(settings, secrets, work)) {
            knowledge.embedder().embed("a first text loads the model");
            knowledge.ingest(stores.get("written"), progress);
            double ingest = seconds(() -> knowledge.ingest(stores.get("learned"), progress));
            List<String> questions = knowledge.resolvedTickets().stream()
                    .map(ResolvedTicket::question)
                    .toList();
            Embedder raw = Embeddings.bundled();
            raw.embed("a first text loads the model");
            progress.at("raw embedding", 0, questions.size());
            double embedding = seconds(() -> raw.embedAll(questions));
            double learn = seconds(() -> Steps.learn(settings, knowledge));
            return decisions(
                    settings,
                    knowledge,
                    stores.get("decided"),
                    raw,
                    questions.size() / embedding,
                    resolved / ingest,
                    learn);
        }
    }

    private BenchResult decisions(
            Settings settings,
            Knowledge knowledge,
            Connector store,
            Embedder raw,
            double embeddingsPerSecond,
            double ingestedPerSecond,
            double learn) {
        Steps steps = Steps.learn(settings, knowledge);
        var resolver = steps.resolver(store.tickets()::read, Horizon.everything(), Conclusions.none());
        List<TicketChange> changes = changes(store);
        Map<String, Double> sums = new TreeMap<>();
        double decision = 0;
        double embedding = 0;
        for (int i = 0; i < changes.size(); i++) {
            Resolution[] one = new Resolution[1];
            TicketChange change = changes.get(i);
            double took = seconds(() -> one[0] = resolver.resolve(change.ref()));
            String question = one[0].inquiry().map(q -> q.question()).orElse("") + " " + i;
            double floor = seconds(() -> raw.embed(question));
            progress.at("decided", i + 1L, changes.size());
            if (i >= WARM) {
                decision += took;
                embedding += floor;
                one[0].millis().forEach((step, millis) -> sums.merge(step, millis, Double::sum));
            }
        }
        int counted = Math.max(1, changes.size() - WARM);
        sums.replaceAll((step, sum) -> sum / counted);
        return new BenchResult(
                counted,
                resolved,
                embeddingsPerSecond,
                ingestedPerSecond,
                1000 * embedding / counted,
                1000 * decision / counted,
                sums,
                learn);
    }

    private static List<TicketChange> changes(Connector store) {
        List<TicketChange> changes = new ArrayList<>();
        Batch<TicketChange> page = store.tickets().changedSince(Checkpoint.start());
        changes.addAll(page.items());
        while (page.more()) {
            page = store.tickets().changedSince(page.next());
            changes.addAll(page.items());
        }
        return changes;
    }

    private static Settings settings(Path work, Path history, SampleHelpDesk sample, Path arrivals) {
        return ConfigurationFile.defaults()
                .at(work)
                .with(new AutonomySection(Autonomy.AUTO, Map.of(), AutonomySection.Bound.ESTIMATED, 0.05, 0.10))
                .with(Map.of(
                        "written", FileStores.known(List.of(), List.of(sample.docs()), List.of(sample.macros())),
                        "learned", FileStores.known(List.of(history), List.of(), List.of()),
                        "decided", FileStores.tickets(List.of(arrivals))));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
