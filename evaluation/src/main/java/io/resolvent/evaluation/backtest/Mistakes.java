package io.resolvent.evaluation.backtest;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.evaluation.files.Labels;
import io.resolvent.ingestion.redaction.Redactor;
import io.resolvent.ingestion.redaction.Redactors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The worst mistakes with all that one needs to see why: first what would have been sent, then drafts, surest first. */
public final class Mistakes {

    private static final int WORST = 20;
    private static final int LONGEST = 400;

    private final Redactor redactor = Redactors.standard();
    private final Judge judge;

    Mistakes(Judge judge) {
        this.judge = judge;
    }

    /**
     * One mistake; all text is redacted.
     *
     * @param sent it would have been sent; otherwise it was a draft for a person
     * @param question what the customer asked
     * @param said the intent that was found
     * @param label what people say: the intent, or that it was not to be answered
     * @param reply what the customer would have got
     * @param person what the team answered, empty when the file does not say
     * @param sources the documents cited, with their titles
     * @param reasons why it was not sent, or why it was
     */
    public record Mistake(
            String id,
            boolean sent,
            String question,
            String said,
            String label,
            double confidence,
            double unfamiliarity,
            String reply,
            String person,
            List<String> sources,
            List<String> reasons) {

        public Mistake {
            sources = List.copyOf(sources);
            reasons = List.copyOf(reasons);
        }
    }

    List<Mistake> worst(List<Decided> decided) {
        return decided.stream()
                .filter(d -> d.isWrong() && (d.isAuto() || d.isDrafted()))
                .sorted(Comparator.comparing(Decided::isAuto)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingDouble(Decided::confidence).reversed())
                        .thenComparing(Decided::id))
                .limit(WORST)
                .map(this::mistake)
                .toList();
    }

    private Mistake mistake(Decided decided) {
        Optional<Reply> reply = decided.resolution().draft().flatMap(Draft::reply);
        return new Mistake(
                decided.id(),
                decided.isAuto(),
                shortly(decided.resolution().inquiry().map(Inquiry::question).orElse("")),
                decided.resolution().intent().label(),
                label(judge.labelsOf(decided.resolution())),
                decided.confidence(),
                decided.resolution().intent().unfamiliarity(),
                shortly(reply.map(Reply::text).orElse("")),
                shortly(redactor.redact(Judge.answeredBy(decided.ticket())).text()),
                reply.map(r -> sources(r, decided.resolution().evidence())).orElse(List.of()),
                decided.resolution().decision().reasons().stream()
                        .map(Enum::name)
                        .toList());
    }

    private static String label(Labels label) {
        List<String> words = new ArrayList<>();
        if (label.outOfScope()) {
            words.add("out of scope");
        } else if (label.forPeople()) {
            words.add("for a person");
        } else if (!label.intent().isEmpty()) {
            words.add(label.intent());
        }
        if (!label.macro().isEmpty()) {
            words.add("macro " + label.macro());
        }
        if (!label.documents().isEmpty()) {
            words.add("documents " + label.documents().stream().sorted().collect(Collectors.joining(", ")));
        }
        return String.join("; ", words);
    }

    private static List<String> sources(Reply reply, Evidence evidence) {
        Set<String> cited =
                reply.sentences().stream().map(s -> s.citation().source()).collect(Collectors.toSet());
        return evidence.answers().stream()
                .map(answer -> answer.passage().passage())
                .filter(passage -> cited.contains(passage.documentId()))
                .map(passage -> passage.documentId() + (passage.title().isBlank() ? "" : ": " + passage.title()))
                .distinct()
                .toList();
    }

    private static String shortly(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + " …";
    }
}
