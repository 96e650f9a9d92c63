package io.resolvent.agent.draft;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.retrieval.Evidence.Guidance;
import io.resolvent.agent.retrieval.Evidence.Precedent;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the support agent reads first: one paragraph, then precedents and internal guidance, quoted. Plain text. */
final class Diagnosis {

    private static final int PRECEDENTS = 3;
    private static final int GUIDANCE = 2;
    private static final int QUOTE = 400;

    private Diagnosis() {}

    /** The paragraph, and the quotes below it. */
    static String with(String paragraph, Evidence evidence) {
        return (paragraph + "\n\n" + precedents(evidence) + guidance(evidence)).strip();
    }

    static String paragraph(Inquiry inquiry, Intent intent, Evidence evidence, Optional<AnswerSource> source) {
        return String.join(
                " ", List.of(wants(inquiry), about(intent), history(evidence.precedents()), check(evidence, source)));
    }

    /** For an inquiry that says too little. */
    static String unclear(Inquiry inquiry, boolean attachment) {
        return wants(inquiry)
                + (attachment
                        ? " What is asked is in a file that came with it: look at it, or ask with the draft below."
                        : " It does not say what is wanted; the draft asks back.");
    }

    /** A probability in words. */
    static String certainty(double probability) {
        if (probability >= 0.95) {
            return "almost certainly";
        }
        if (probability >= 0.8) {
            return "very likely";
        }
        if (probability >= 0.6) {
            return "probably";
        }
        return probability >= 0.4 ? "possibly" : "perhaps";
    }

    private static String wants(Inquiry inquiry) {
        String question = NoteText.line(inquiry.question(), 220);
        return question.isBlank()
                ? "The requester wrote nothing that can be read."
                : "The requester writes: “" + question + "”.";
    }

    private static String about(Intent intent) {
        if (intent.label().isBlank()) {
            return "No intent is known yet.";
        }
        String label = "“" + NoteText.line(intent.label(), 80) + "”";
        String percent = String.format(Locale.ROOT, "%.0f %%", 100 * intent.probability());
        String next = intent.runnerUp().isBlank() ? "" : ", else " + NoteText.line(intent.runnerUp(), 80);
        return intent.familiar()
                ? "This is " + certainty(intent.probability()) + " " + label + " (" + percent + next + ")."
                : "It is unlike anything resolved before; the nearest intent is " + label + " (" + percent + ").";
    }

    private static String history(List<Precedent> precedents) {
        if (precedents.isEmpty()) {
            return "No past ticket is like it.";
        }
        Map<String, Long> macros = precedents.stream()
                .map(p -> p.ticket().macro())
                .filter(macro -> !macro.isBlank())
                .collect(Collectors.groupingBy(m -> m, TreeMap::new, Collectors.counting()));
        return macros.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> most.getValue() + " of the " + precedents.size()
                        + " closest past tickets were answered with the macro “" + NoteText.line(most.getKey(), 80)
                        + "”.")
                .orElseGet(() -> "The closest past ticket is " + reference(precedents.getFirst()) + ".");
    }

    private static String check(Evidence evidence, Optional<AnswerSource> source) {
        if (source.isPresent()) {
            return "Check that “" + NoteText.line(source.get().first().title(), 100) + "” fits before you send it.";
        }
        return evidence.guidance().isEmpty()
                ? "Nothing published answers it; compare with the precedents."
                : "Nothing published answers it; check the internal guidance below.";
    }

    private static String precedents(Evidence evidence) {
        return evidence.precedents().stream()
                .limit(PRECEDENTS)
                .map(p -> "Precedent " + reference(p) + ", resolved "
                        + p.ticket().resolvedAt().atZone(ZoneOffset.UTC).toLocalDate() + ":\n"
                        + NoteText.quote(p.ticket().question(), QUOTE) + answer(p))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String answer(Precedent precedent) {
        return precedent.ticket().resolution().isBlank()
                ? ""
                : ">\n> Answered:\n" + NoteText.quote(precedent.ticket().resolution(), QUOTE);
    }

    private static String guidance(Evidence evidence) {
        return evidence.guidance().stream()
                .limit(GUIDANCE)
                .map(Diagnosis::quoted)
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(Guidance guidance) {
        return "Internal, not for the requester: "
                + NoteText.line(guidance.passage().title(), 100) + " ("
                + NoteText.line(guidance.passage().documentId(), 80)
                + guidance.passage()
                        .ticket()
                        .map(ref -> ", about " + NoteText.line(ref, 120))
                        .orElse("") + "):\n"
                + NoteText.quote(guidance.passage().text(), 2 * QUOTE);
    }

    private static String reference(Precedent precedent) {
        return NoteText.line(precedent.ticket().ref().toString(), 80);
    }
}
