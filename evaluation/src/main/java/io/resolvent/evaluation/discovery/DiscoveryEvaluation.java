package io.resolvent.evaluation.discovery;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.discovery.Discovery;
import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.intake.Inquiries;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Ticket;
import io.resolvent.evaluation.files.ExportFiles;
import io.resolvent.evaluation.files.Question;
import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.embedding.CachedEmbedder;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.redaction.Redactors;
import io.resolvent.ingestion.text.LanguageGuess;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds intents for tickets whose labels are hidden, and compares. */
final class DiscoveryEvaluation {

    private static final String NOWHERE = "";
    private static final int EXAMPLE = 120;

    private final DiscoveryPlan plan;
    private final Progress progress;
    private final Clock clock;
    private final ExportFiles files;
    private final Inquiries inquiries = new Inquiries(Redactors.standard(), ReplyTrimmer::ownWords, LanguageGuess::of);

    DiscoveryEvaluation(DiscoveryPlan plan, Progress progress, Clock clock) {
        this.plan = plan;
        this.progress = progress;
        this.clock = clock;
        this.files = new ExportFiles(plan.settings(), clock);
    }

    DiscoveryReport run() throws IOException {
        List<Ticket> labelled = files.history(plan.history()).stream()
                .filter(ticket -> !labelOf(ticket).isBlank())
                .toList();
        if (labelled.isEmpty()) {
            throw CommandFailed.usage(
                    plan.history().getFirst() + ": no resolved ticket with an intent to compare with");
        }
        List<KnowledgeItem> items = Stream.of(plan.knowledge(), plan.macros())
                .flatMap(paths -> files.knowledge(paths).stream())
                .toList();
        List<ResolvedTicket> hidden =
                labelled.parallelStream().map(this::withoutLabels).toList();
        try (CachedEmbedder embedder =
                Embeddings.cached(Embeddings.bundled(), plan.settings().home().resolve("vectors.db"))) {
            List<String> questions =
                    hidden.stream().map(ResolvedTicket::question).toList();
            embedder.embedAll(questions, done -> progress.at("vectors", done, questions.size()));
            long started = clock.millis();
            List<FoundIntent> found = new Discovery(embedder).find(hidden, items, List.of());
            return write(labelled, hidden, found, clock.millis() - started);
        }
    }

    private static String labelOf(Ticket ticket) {
        return ticket.fields().getOrDefault("intent", "");
    }

    private ResolvedTicket withoutLabels(Ticket ticket) {
        String answer = ticket.comments().reversed().stream()
                .filter(c -> c.isPublic() && c.author().role() == Role.SUPPORT_AGENT)
                .map(Comment::text)
                .findFirst()
                .orElse("");
        return new ResolvedTicket(
                ticket.ref(),
                ticket.version(),
                Question.of(ticket, inquiries).question(),
                answer,
                List.of(),
                "",
                ticket.fields().getOrDefault("macro", ""),
                Map.of(),
                ticket.createdAt(),
                ticket.updatedAt());
    }

    private DiscoveryReport write(
            List<Ticket> labelled, List<ResolvedTicket> hidden, List<FoundIntent> found, long millis)
            throws IOException {
        Map<String, String> intentOf = new HashMap<>();
        found.forEach(intent -> intent.tickets().forEach(ticket -> intentOf.put(ticket, intent.id())));
        Map<String, String> labelOf = new HashMap<>();
        labelled.forEach(ticket -> labelOf.put(ticket.ref().toString(), labelOf(ticket)));
        Map<String, String> questionOf = new HashMap<>();
        hidden.forEach(ticket -> questionOf.put(ticket.ref().toString(), ticket.question()));
        List<String> places = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Ticket ticket : labelled) {
            places.add(intentOf.getOrDefault(ticket.ref().toString(), NOWHERE));
            labels.add(labelOf(ticket));
        }
        DiscoveryReport report = new DiscoveryReport(
                labelled.size(),
                (int) labels.stream().distinct().count(),
                found.size(),
                (int) places.stream().filter(place -> !place.equals(NOWHERE)).count(),
                Agreement.of(places, labels),
                millis,
                found.stream()
                        .map(intent -> described(intent, labelOf, questionOf))
                        .toList());
        ReportFiles written = new ReportFiles(plan.out());
        written.json(report);
        written.html(page(report));
        return report;
    }

    private static DiscoveryReport.Found described(
            FoundIntent intent, Map<String, String> labelOf, Map<String, String> questionOf) {
        Map<String, Long> counts = intent.tickets().stream()
                .map(ticket -> labelOf.getOrDefault(ticket, ""))
                .collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
        Optional<Map.Entry<String, Long>> most = counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        String example = questionOf.getOrDefault(intent.tickets().getFirst(), "");
        return new DiscoveryReport.Found(
                intent.id(),
                intent.name(),
                intent.origin().word(),
                intent.tickets().size(),
                most.map(Map.Entry::getKey).orElse(""),
                most.map(e -> (double) e.getValue() / intent.tickets().size()).orElse(0.0),
                example.substring(0, Math.min(EXAMPLE, example.length())));
    }

    private static Page page(DiscoveryReport report) {
        return new Page(
                "Found intents",
                String.format(
                        Locale.ROOT,
                        "%,d tickets with %,d labels, all hidden; %,d intents found",
                        report.tickets(),
                        report.labels(),
                        report.intents()),
                Optional.empty(),
                List.of(
                        figure("Given an intent", 100.0 * report.placed() / report.tickets(), " %"),
                        figure("Mutual information", report.agreement().mutualInformation(), ""),
                        figure("Adjusted Rand", report.agreement().adjustedRand(), ""),
                        figure("Cluster accuracy", 100 * report.agreement().accuracy(), " %"),
                        figure("Right once named", 100 * report.agreement().purity(), " %")),
                List.of(new Page.Table(
                        "What was found",
                        "The label is the most frequent among an intent's tickets.",
                        List.of("name", "by", "tickets", "label", "share", "example"),
                        report.found().stream()
                                .map(f -> List.of(
                                        f.name(),
                                        f.origin(),
                                        Integer.toString(f.tickets()),
                                        f.label(),
                                        String.format(Locale.ROOT, "%.0f %%", 100 * f.share()),
                                        f.example()))
                                .toList())),
                List.of());
    }

    private static Page.Figure figure(String name, double value, String unit) {
        return new Page.Figure(name, String.format(Locale.ROOT, unit.isEmpty() ? "%.3f" : "%.1f", value) + unit);
    }
}
