package io.resolvent.agent.draft;

import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.retrieval.Evidence.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drafts without a model: the reply is the best public macro as it is, or the best consecutive sentences of a public
 * passage, word for word. Thread-safe, deterministic.
 */
public final class ExtractiveDrafter implements Drafter {

    static final String NAME = "extractive/1";
    private static final double LEAST_SUPPORT = 0.2;
    private static final int MOST_SOURCES = 5;

    private final ReplyFrame frame;

    public ExtractiveDrafter(ReplyTemplates templates) {
        this.frame = new ReplyFrame(templates);
    }

    @Override
    public Draft draft(Inquiry inquiry, Intent intent, Evidence evidence) {
        Support support = new Support(inquiry, intent, evidence);
        for (AnswerSource source : ranked(evidence, support)) {
            List<Sentence> body = source.isMacro() ? wholeMacro(source) : bestSentences(source, inquiry);
            if (!body.isEmpty()) {
                String paragraph = Diagnosis.paragraph(inquiry, intent, evidence, Optional.of(source));
                return new Draft(
                        Diagnosis.with(paragraph, evidence),
                        Optional.of(frame.around(body, inquiry.language())),
                        support.of(source),
                        NAME);
            }
        }
        String paragraph = Diagnosis.paragraph(inquiry, intent, evidence, Optional.empty());
        return new Draft(Diagnosis.with(paragraph, evidence), Optional.empty(), 0, NAME);
    }

    private static List<AnswerSource> ranked(Evidence evidence, Support support) {
        return AnswerSource.of(evidence.answers()).stream()
                .filter(source -> support.of(source) >= LEAST_SUPPORT)
                .sorted(Comparator.comparingDouble(support::of)
                        .reversed()
                        .thenComparing(source -> source.first().source()))
                .limit(MOST_SOURCES)
                .toList();
    }

    private static List<Sentence> wholeMacro(AnswerSource source) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (Answer answer : source.answers()) {
            if (answer.passage().passage().start() > from + 2) {
                return List.of();
            }
            if (!sentences.isEmpty()) {
                Sentence last = sentences.removeLast();
                sentences.add(new Sentence(last.text(), last.citation(), "\n\n"));
            }
            sentences.addAll(new Excerpt(answer.passage().passage()).whole());
            from = answer.passage().passage().end();
        }
        return sentences;
    }

    private static List<Sentence> bestSentences(AnswerSource source, Inquiry inquiry) {
        Set<String> wanted = Tokens.stems(inquiry.question());
        return source.answers().stream()
                .sorted(Comparator.comparingDouble(Answer::score).reversed())
                .map(answer -> new Excerpt(answer.passage().passage()).best(wanted))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
