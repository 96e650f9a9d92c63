package io.resolvent.agent.draft;

import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.intake.Clarity;
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

    /** Names how it drafts; recorded with every decision. */
    public static final String NAME = "extractive/2";

    private static final double LEAST_SUPPORT = 0.3;
    /** What is unlike anything known gets a note; a draft only where its source fits all the same. */
    private static final double LEAST_SUPPORT_UNFAMILIAR = 0.6;

    private static final int MOST_SOURCES = 5;

    private final ReplyFrame frame;

    public ExtractiveDrafter(ReplyTemplates templates) {
        this.frame = new ReplyFrame(templates);
    }

    @Override
    public Draft draft(Inquiry inquiry, Intent intent, Evidence evidence) {
        Clarity clarity = Clarity.of(inquiry);
        if (clarity == Clarity.UNCLEAR || clarity == Clarity.IN_ATTACHMENT) {
            return questionBack(inquiry, clarity, evidence);
        }
        Support support = new Support(inquiry, intent, evidence);
        for (AnswerSource source : ranked(intent, evidence, support)) {
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

    /** What is asked cannot be told: a question back, whatever the words resemble. */
    private Draft questionBack(Inquiry inquiry, Clarity clarity, Evidence evidence) {
        boolean attachment = clarity == Clarity.IN_ATTACHMENT;
        return new Draft(
                Diagnosis.with(Diagnosis.unclear(inquiry, attachment), evidence),
                Optional.of(frame.question(attachment, inquiry.language())),
                0,
                NAME);
    }

    private static List<AnswerSource> ranked(Intent intent, Evidence evidence, Support support) {
        double least = intent.familiar() ? LEAST_SUPPORT : LEAST_SUPPORT_UNFAMILIAR;
        return AnswerSource.of(evidence.answers()).stream()
                .filter(source -> support.of(source) >= least)
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
                .map(answer -> answer(new Excerpt(answer.passage().passage()), wanted))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A short section as a whole, so that no step is missing; of a long one what fits best. */
    private static List<Sentence> answer(Excerpt excerpt, Set<String> wanted) {
        List<Sentence> complete = excerpt.complete();
        return complete.isEmpty() ? excerpt.best(wanted) : complete;
    }
}
