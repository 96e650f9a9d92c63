package io.resolvent.agent.console;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.console.StoryView.EntryView;
import io.resolvent.agent.console.StoryView.EvidenceView;
import io.resolvent.agent.console.StoryView.Part;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a log entry as a story a person can follow. Pure. */
final class Stories {

    private static final int PRECEDENTS = 3;
    private static final int GUIDANCE = 2;
    private static final int ANSWERS = 3;

    private Stories() {}

    static EntryView entry(Recorded row, List<String> effects, String outcome, Instant now) {
        CaseFile file = CaseFiles.read(row.entry().caseFile());
        boolean sent = row.entry().decision().equals("auto_resolve");
        return new EntryView(
                row.seq(),
                DecisionRow.of(row, now),
                file.findings().stream().map(f -> f.detail()).toList(),
                file.inquiry().map(Inquiry::question).orElse(""),
                intentLine(file),
                sent ? "Reply to the customer" : "Draft reply, not sent",
                file.draft().flatMap(Draft::reply).map(Reply::text).orElse(""),
                file.note(),
                evidence(file),
                effects,
                outcome,
                joined(new TreeMap<>(row.entry().versions())),
                joined(millis(row)),
                "chained by SHA-256 " + row.hash());
    }

    private static String intentLine(CaseFile file) {
        if (file.intent().label().isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "Taken for “%s” with probability %.0f %%%s; unfamiliarity %.2f.",
                file.intent().label().replace('_', ' '),
                file.intent().probability() * 100,
                file.intent().runnerUp().isEmpty()
                        ? ""
                        : ", then “" + file.intent().runnerUp().replace('_', ' ') + "”",
                file.intent().unfamiliarity());
    }

    private static List<EvidenceView> evidence(CaseFile file) {
        List<Citation> cited = file.draft().flatMap(Draft::reply).stream()
                .flatMap(reply -> reply.sentences().stream())
                .map(Reply.Sentence::citation)
                .toList();
        Stream<EvidenceView> answers = file.evidence().answers().stream()
                .limit(ANSWERS)
                .map(a -> view(a.passage().passage(), a.similarity(), cited));
        Stream<EvidenceView> guidance =
                file.evidence().guidance().stream().limit(GUIDANCE).map(g -> view(g.passage(), g.similarity(), cited));
        Stream<EvidenceView> precedents = file.evidence().precedents().stream()
                .limit(PRECEDENTS)
                .map(p -> new EvidenceView(
                        "Resolved ticket " + p.ticket().ref(),
                        Audience.INTERNAL.name(),
                        similarity(p.similarity()),
                        List.of(new Part(
                                p.ticket().question() + "\n→ " + p.ticket().resolution(), false))));
        return Stream.of(answers, precedents, guidance).flatMap(s -> s).toList();
    }

    private static EvidenceView view(Passage passage, double similarity, List<Citation> cited) {
        String name = passage.title().isBlank() ? passage.documentId() : passage.title();
        return new EvidenceView(
                name + " (" + passage.kind().name().toLowerCase(Locale.ROOT) + " " + passage.documentId() + ")",
                passage.audience().name(),
                similarity(similarity),
                parts(passage, cited));
    }

    private static List<Part> parts(Passage passage, List<Citation> cited) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Citation citation : cited.stream()
                .filter(c -> c.passage().equals(passage.id()))
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList()) {
            int from = Math.clamp(
                    citation.start() - passage.start(), at, passage.text().length());
            int to = Math.clamp(
                    citation.end() - passage.start(), from, passage.text().length());
            add(parts, passage.text().substring(at, from), false);
            add(parts, passage.text().substring(from, to), true);
            at = to;
        }
        add(parts, passage.text().substring(at), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean cited) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, cited));
        }
    }

    private static String similarity(double similarity) {
        return String.format(Locale.ROOT, "similarity %.2f", similarity);
    }

    private static Map<String, String> millis(Recorded row) {
        return row.entry().millis().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> String.format(Locale.ROOT, "%.1f ms", e.getValue()),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static String joined(Map<String, String> map) {
        return map.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(" · "));
    }
}
