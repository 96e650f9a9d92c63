package io.resolvent.agent.console;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.console.StoryView.EvidenceView;
import io.resolvent.agent.console.StoryView.Part;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.retrieval.Evidence.Precedent;
import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Shows a case's evidence, with what its reply cites marked. Pure. */
final class EvidenceViews {

    private static final int PRECEDENTS = 3;
    private static final int GUIDANCE = 2;
    private static final int ANSWERS = 3;
    private static final int PRECEDENT_TEXT = 600;

    private EvidenceViews() {}

    /** What is cited, however far down; else the best of each kind. */
    static List<EvidenceView> of(CaseFile file) {
        List<Citation> cited = file.draft().flatMap(Draft::reply).stream()
                .flatMap(reply -> reply.sentences().stream())
                .map(Reply.Sentence::citation)
                .toList();
        Stream<EvidenceView> answers = file.evidence().answers().stream()
                .map(answer -> view(answer.passage().passage(), answer.similarity(), cited))
                .sorted(Comparator.comparing(EvidenceView::cited).reversed())
                .limit(Math.max(
                        ANSWERS,
                        cited.stream().map(Citation::passage).distinct().count()));
        Stream<EvidenceView> precedents =
                file.evidence().precedents().stream().limit(PRECEDENTS).map(EvidenceViews::view);
        Stream<EvidenceView> guidance =
                file.evidence().guidance().stream().limit(GUIDANCE).map(g -> view(g.passage(), g.similarity(), cited));
        return Stream.of(answers, precedents, guidance).flatMap(s -> s).toList();
    }

    private static EvidenceView view(Precedent precedent) {
        String text = Texts.cut(precedent.ticket().question(), PRECEDENT_TEXT)
                + "\n→ "
                + Texts.cut(precedent.ticket().resolution(), PRECEDENT_TEXT);
        return new EvidenceView(
                "Resolved ticket " + precedent.ticket().ref(),
                Audience.INTERNAL.name(),
                similarity(precedent.similarity()),
                false,
                List.of(new Part(text, false)));
    }

    private static EvidenceView view(Passage passage, double similarity, List<Citation> cited) {
        String name = passage.title().isBlank() ? passage.documentId() : passage.title();
        List<Part> parts = parts(passage, cited);
        return new EvidenceView(
                name + " (" + passage.kind().name().toLowerCase(Locale.ROOT) + " " + passage.documentId()
                        + passage.ticket().map(ref -> ", about " + ref).orElse("") + ")",
                passage.audience().name(),
                similarity(similarity),
                parts.stream().anyMatch(Part::marked),
                parts);
    }

    private static List<Part> parts(Passage passage, List<Citation> cited) {
        List<Part> parts = new ArrayList<>();
        int length = passage.text().length();
        int at = 0;
        for (Citation citation : cited.stream()
                .filter(c -> c.passage().equals(passage.id()))
                .sorted(Comparator.comparingInt(Citation::start))
                .toList()) {
            int from = Math.clamp(citation.start() - passage.start(), at, length);
            int to = Math.clamp(citation.end() - passage.start(), from, length);
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
}
