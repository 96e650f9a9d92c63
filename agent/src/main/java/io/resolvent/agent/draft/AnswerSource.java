package io.resolvent.agent.draft;

import io.resolvent.agent.retrieval.Evidence.Answer;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One public document with those of its passages that were found.
 *
 * @param answers in the order of the document, not empty
 */
record AnswerSource(List<Answer> answers) {

    AnswerSource {
        answers = List.copyOf(answers);
    }

    /** The documents behind the answers, in the order of their best passage. */
    static List<AnswerSource> of(List<Answer> answers) {
        Map<String, List<Answer>> bySource = new LinkedHashMap<>();
        for (Answer answer : answers) {
            bySource.computeIfAbsent(answer.passage().passage().source(), key -> new ArrayList<>())
                    .add(answer);
        }
        return bySource.values().stream()
                .map(found -> found.stream()
                        .sorted(Comparator.comparingInt(
                                a -> a.passage().passage().start()))
                        .toList())
                .map(AnswerSource::new)
                .toList();
    }

    boolean isMacro() {
        return first().kind() == SourceKind.MACRO;
    }

    Passage first() {
        return answers.getFirst().passage().passage();
    }

    double score() {
        return answers.stream().mapToDouble(Answer::score).max().orElse(0);
    }

    double similarity() {
        return answers.stream().mapToDouble(Answer::similarity).max().orElse(0);
    }

    String text() {
        StringBuilder text = new StringBuilder(first().title());
        answers.forEach(a -> text.append('\n').append(a.passage().passage().text()));
        return text.toString();
    }
}
