package io.resolvent.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.redaction.Redactors;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real history through the files connector. With {@code -Dingest.bundled=true} with the model in the jar. */
final class HistoryIngestTest {

    @TempDir
    private Path home;

    @Test
    void aWholeHistoryIsLearntAndLearntOnlyOnce() {
        ConnectorFactory factory = ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.manifest().system().equals("files"))
                .findFirst()
                .orElseThrow();
        Map<String, String> values =
                Map.of("history", SharedSets.path("star/history.jsonl.gz").toString());
        ConnectorSettings settings = new ConnectorSettings("files", values, Map.of(), Clock.systemUTC(), home);
        Embedder embedder = Boolean.getBoolean("ingest.bundled") ? Embeddings.bundled() : new WordEmbedder();
        try (Connector connector = factory.create(settings);
                Knowledge knowledge = LocalKnowledge.open(
                        home,
                        embedder,
                        KnowledgeIndexOpener.lucene(),
                        Redactors.standard(),
                        IngestSettings.defaults())) {
            long start = System.nanoTime();
            IngestReport report = knowledge.ingest(connector, Progress.silent());
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "history: %s%n%d tickets in %.1f s (%.0f a second), %d passages in the index%n",
                    report,
                    report.tickets(),
                    seconds,
                    report.tickets() / seconds,
                    knowledge.index().size());
            start = System.nanoTime();
            IngestReport again = knowledge.ingest(connector, Progress.silent());
            System.out.printf("second run %.2f s%n", (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            List<ResolvedTicket> tickets = knowledge.resolvedTickets();
            System.out.printf(
                    "%d resolved tickets listed in %.2f s%n", tickets.size(), (System.nanoTime() - start) / 1e9);
            assertThat(again).isEqualTo(IngestReport.nothing());
            assertThat(report.tickets()).isEqualTo(4009);
            assertThat(tickets)
                    .hasSize(4009)
                    .allSatisfy(ticket -> assertThat(ticket.question()).isNotBlank());
            assertThat(knowledge.index().size()).isEqualTo(4009 - report.folded());
        }
    }
}
