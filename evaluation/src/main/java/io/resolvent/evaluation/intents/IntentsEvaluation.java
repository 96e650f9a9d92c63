package io.resolvent.evaluation.intents;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.intake.Inquiries;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Example;
import io.resolvent.agent.intent.MultiExample;
import io.resolvent.agent.intent.Strangers;
import io.resolvent.agent.policy.Bounds;
import io.resolvent.agent.policy.ProvenBounds;
import io.resolvent.agent.policy.Scored;
import io.resolvent.connectors.Ticket;
import io.resolvent.evaluation.files.ExportFiles;
import io.resolvent.evaluation.files.Labels;
import io.resolvent.evaluation.files.Question;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.embedding.CachedEmbedder;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.redaction.Redactors;
import io.resolvent.ingestion.text.LanguageGuess;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Learns from history, proves the bound on dev, predicts tickets, and scores where labels are given. */
final class IntentsEvaluation {

    private final IntentsPlan plan;
    private final Progress progress;
    private final ExportFiles files;
    private final Inquiries inquiries = new Inquiries(Redactors.standard(), ReplyTrimmer::ownWords, LanguageGuess::of);

    IntentsEvaluation(IntentsPlan plan, Progress progress, Clock clock) {
        this.plan = plan;
        this.progress = progress;
        this.files = new ExportFiles(plan.settings(), clock);
    }

    IntentsReport run() throws IOException {
        Path vectors = plan.settings().home().resolve("vectors.db");
        try (CachedEmbedder embedder = Embeddings.cached(Embeddings.bundled(), vectors)) {
            TeachingMaterial material = material(embedder);
            Batch dev = batch("dev", plan.dev(), embedder);
            Batch tickets = batch("tickets", plan.tickets(), embedder);
            List<LearningPoint> curve = new ArrayList<>();
            for (int size : plan.learningCurve()) {
                TeachingMaterial some = material.some(size, plan.seed());
                curve.add(judged(some, embedder, dev, tickets).point(some.size()));
            }
            Judged judged = judged(material, embedder, dev, tickets);
            if (!curve.isEmpty()) {
                curve.add(judged.point(material.size()));
            }
            return new IntentsFiles(plan, judged, curve).write();
        }
    }

    private Judged judged(TeachingMaterial material, Embedder embedder, Batch dev, Batch tickets) {
        progress.at("learning from tickets", material.size(), material.size());
        Taught model = material.teach(plan.seed(), embedder);
        Bounds bounds = ProvenBounds.fit(dev.cases(model, material.unknown()), plan.alpha(), plan.delta())
                .under(tickets.sightings(model));
        Taught reviewed = model.reviewed(dev.familiar());
        Strangers share = Strangers.among(tickets.unfamiliarities(reviewed));
        return new Judged(model, bounds, tickets.classified(reviewed.under(share), model));
    }

    /** The cases of dev, decided by what history taught. */
    List<Scored> reviewed() {
        Path vectors = plan.settings().home().resolve("vectors.db");
        try (CachedEmbedder embedder = Embeddings.cached(Embeddings.bundled(), vectors)) {
            TeachingMaterial material = material(embedder);
            return batch("dev", plan.dev(), embedder).cases(material.teach(plan.seed(), embedder), material.unknown());
        }
    }

    private TeachingMaterial material(CachedEmbedder embedder) {
        List<Ticket> history = files.history(plan.history());
        List<Asked> asked = asked("history", history, embedder);
        List<Example> known = IntStream.range(0, asked.size())
                .filter(i -> !asked.get(i).text().isBlank()
                        && !intentOf(history.get(i)).isBlank())
                .mapToObj(i -> asked.get(i).example(intentOf(history.get(i))))
                .toList();
        List<Example> unknown = IntStream.range(0, asked.size())
                .filter(i -> !asked.get(i).text().isBlank()
                        && "true".equals(history.get(i).fields().get("oos")))
                .mapToObj(i -> asked.get(i).example("none"))
                .toList();
        List<MultiExample> several = several(asked);
        if (known.isEmpty() && several.isEmpty()) {
            throw CommandFailed.usage(plan.history().getFirst() + ": no resolved ticket with an intent to learn from");
        }
        return new TeachingMaterial(known, unknown, several);
    }

    /** Tickets labelled with lists of intents; none when no list has anything in it. */
    private List<MultiExample> several(List<Asked> asked) {
        Map<String, Labels> labels = new HashMap<>();
        plan.history().forEach(file -> labels.putAll(Labels.read(file)));
        List<MultiExample> several = asked.stream()
                .filter(one -> !one.text().isBlank())
                .flatMap(one -> labels.getOrDefault(one.id(), Batch.NO_LABELS).intents().stream()
                        .map(given -> new MultiExample(one.text(), one.vector(), given)))
                .toList();
        return several.stream().allMatch(one -> one.labels().isEmpty()) ? List.of() : several;
    }

    private static String intentOf(Ticket ticket) {
        return ticket.fields().getOrDefault("intent", "");
    }

    private Batch batch(String step, Path file, CachedEmbedder embedder) {
        return new Batch(asked(step, files.open(file), embedder), Labels.read(file));
    }

    private List<Asked> asked(String step, List<Ticket> tickets, CachedEmbedder embedder) {
        List<Inquiry> questions = tickets.parallelStream()
                .map(ticket -> Question.of(ticket, inquiries))
                .toList();
        List<String> texts = questions.stream().map(Inquiry::question).toList();
        List<float[]> vectors = embedder.embedAll(texts, done -> progress.at("vectors of " + step, done, texts.size()));
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Asked(questions.get(i).ref().id(), texts.get(i), vectors.get(i)))
                .toList();
    }
}
