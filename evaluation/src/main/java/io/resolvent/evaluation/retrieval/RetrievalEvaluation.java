package io.resolvent.evaluation.retrieval;

import io.resolvent.agent.ConnectedStores;
import io.resolvent.agent.KnowledgeFolder;
import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.intake.Inquiries;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Found;
import io.resolvent.agent.retrieval.HybridRetriever;
import io.resolvent.agent.retrieval.RetrievalSettings;
import io.resolvent.evaluation.files.ExportFiles;
import io.resolvent.evaluation.files.Labels;
import io.resolvent.evaluation.files.Question;
import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.evaluation.report.RunLine;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.redaction.Redactors;
import io.resolvent.ingestion.text.LanguageGuess;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ingests documents as the product does, ranks them for each ticket, and scores where needed documents are named. */
final class RetrievalEvaluation {

    private final RetrievalPlan plan;
    private final Progress progress;
    private final Clock clock;
    private final Inquiries inquiries = new Inquiries(Redactors.standard(), ReplyTrimmer::ownWords, LanguageGuess::of);

    RetrievalEvaluation(RetrievalPlan plan, Progress progress, Clock clock) {
        this.plan = plan;
        this.progress = progress;
        this.clock = clock;
    }

    RetrievalReport run() throws IOException {
        List<Inquiry> questions = new ExportFiles(plan.settings(), clock)
                .open(plan.tickets()).stream()
                        .map(ticket -> Question.of(ticket, inquiries))
                        .toList();
        Path home = Files.createDirectories(plan.settings().home());
        Path work = Files.createTempDirectory(home, "retrieval-");
        try {
            return run(questions, plan.reading(work), home);
        } finally {
            delete(work);
        }
    }

    private RetrievalReport run(List<Inquiry> questions, Settings settings, Path home) throws IOException {
        SecretReference secrets = new SecretReference(Map.of());
        try (ConnectedStores stores = ConnectedStores.open(settings, secrets, clock);
                Knowledge knowledge = KnowledgeFolder.open(settings, secrets, home)) {
            knowledge.ingest(stores.get(RetrievalPlan.STORE), progress).skipped().stream()
                    .findFirst()
                    .ifPresent(s -> {
                        throw CommandFailed.usage(s.where() + ": " + s.reason());
                    });
            HybridRetriever search = new HybridRetriever(
                    knowledge.index(),
                    knowledge.embedder(),
                    knowledge::resolvedTicket,
                    knowledge,
                    RetrievalSettings.standard());
            String generation = knowledge.index().generation();
            List<RunLine> untaught = plan.history().isEmpty() ? List.of() : ranked(search, questions);
            search.learn(knowledge.resolvedTickets(), knowledge.items());
            return write(ranked(search, questions), untaught, questions, generation);
        }
    }

    private List<RunLine> ranked(HybridRetriever search, List<Inquiry> questions) {
        List<RunLine> run = new ArrayList<>();
        for (Inquiry question : questions) {
            run.add(new RunLine(
                    question.ref().id(),
                    found(search, question).stream()
                            .map(f -> RunLine.hit(f.passage(), f.score()))
                            .toList()));
            progress.at("ranked", run.size(), questions.size());
        }
        return run;
    }

    private List<Found> found(HybridRetriever search, Inquiry question) {
        return search.ranking(question, Intent.unknown(), Instant.MAX, plan.k());
    }

    private RetrievalReport write(List<RunLine> run, List<RunLine> untaught, List<Inquiry> questions, String generation)
            throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        questions.forEach(q -> texts.put(q.ref().id(), q.question()));
        Map<String, Labels> labels = Labels.read(plan.tickets());
        RetrievalReport taught = RetrievalReport.of(run, texts, labels, generation);
        RetrievalReport report = untaught.isEmpty()
                ? taught
                : taught.beside(
                        RetrievalReport.of(untaught, texts, labels, generation).asUntaught());
        ReportFiles files = new ReportFiles(plan.out());
        files.lines("run.jsonl", run);
        files.json(report);
        files.html(page(report));
        return report;
    }

    private static Page page(RetrievalReport report) {
        return new Page(
                "Retrieval",
                report.tickets() + " tickets, " + report.labelled() + " with needed documents; intervals of 95 %",
                List.of(
                        new Page.Figure("Needed document first", report.hitAt1().text()),
                        new Page.Figure("Among the first five", report.hitAt5().text()),
                        new Page.Figure(
                                "Recall in ten, in twenty",
                                figure(report.recallAt10()) + " ("
                                        + figure(report.recallInterval().low()) + " to "
                                        + figure(report.recallInterval().high()) + "), "
                                        + figure(report.recallAt20())),
                        new Page.Figure(
                                "Without the history: among the first five, recall in ten",
                                report.untaught()
                                        .map(u -> u.hitAt5().text() + ", " + figure(u.recallAt10()))
                                        .orElse("no history was given")),
                        new Page.Figure("Mean reciprocal rank", figure(report.reciprocalRank()))),
                Optional.empty(),
                0,
                List.of(new Page.Table(
                        "Worst misses",
                        "No needed document among the first five; never found first.",
                        List.of("ticket", "question", "rank", "found", "needed"),
                        report.worst().stream()
                                .map(m -> List.of(
                                        m.id(),
                                        m.question(),
                                        m.rank() == 0 ? "never" : Integer.toString(m.rank()),
                                        String.join(", ", m.found()),
                                        String.join(", ", m.needed())))
                                .toList())));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
