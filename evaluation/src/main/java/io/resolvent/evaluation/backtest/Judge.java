package io.resolvent.evaluation.backtest;

import io.resolvent.agent.Resolution;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.evaluation.files.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says whether a decision's answer was right, by what people made of the ticket: wrong when the ticket had to be left to
 * people; right when everything that its labels name fits: the intent, the macro that was used, a document that answers it.
 * Unknown when the labels name nothing. Pure.
 */
final class Judge {

    private final Map<String, Labels> labels;

    /** @param labels by ticket id */
    Judge(Map<String, Labels> labels) {
        this.labels = Map.copyOf(labels);
    }

    /** What people say of it. */
    Labels labelsOf(Resolution resolution) {
        return labels.getOrDefault(resolution.ref().id(), Labels.none());
    }

    /** Empty when nobody said. */
    Optional<Boolean> isRight(Resolution resolution) {
        Labels given = labelsOf(resolution);
        if (!given.sayWhatIsRight()) {
            return Optional.empty();
        }
        return Optional.of(!given.mustNotBeAnswered()
                && (given.intent().isEmpty()
                        || given.intent().equals(resolution.intent().label()))
                && answerFits(given, resolution));
    }

    /** Whether the labels name an answer, so that more than the intent is compared. */
    boolean namesAnswer(Resolution resolution) {
        Labels given = labelsOf(resolution);
        return given.mustNotBeAnswered()
                || !given.macro().isEmpty()
                || !given.documents().isEmpty();
    }

    private static boolean answerFits(Labels given, Resolution resolution) {
        Optional<Reply> reply = resolution.draft().flatMap(Draft::reply);
        if (reply.isEmpty()) {
            return true;
        }
        Set<String> sources = reply.get().sentences().stream()
                .map(Reply.Sentence::citation)
                .map(Citation::source)
                .flatMap(source -> named(source, resolution))
                .collect(Collectors.toSet());
        return (given.macro().isEmpty() || sources.contains(given.macro()))
                && (given.documents().isEmpty() || given.documents().stream().anyMatch(sources::contains));
    }

    /** The source, without the number of an older version, and the document that a macro stands for. */
    private static Stream<String> named(String source, Resolution resolution) {
        Stream<String> standsFor = resolution.evidence().answers().stream()
                .map(answer -> answer.passage().passage())
                .filter(passage -> passage.documentId().equals(source))
                .flatMap(passage -> Optional.ofNullable(passage.labels().get("gold_doc")).stream());
        return Stream.concat(Stream.of(source, source.replaceFirst("@\\d+$", "")), standsFor);
    }
}
