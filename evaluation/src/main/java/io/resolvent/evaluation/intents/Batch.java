package io.resolvent.evaluation.intents;

import io.resolvent.agent.intent.Example;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.Scored;
import io.resolvent.agent.policy.Scored.Origin;
import io.resolvent.agent.policy.Sightings;
import io.resolvent.evaluation.files.Labels;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions of one file with what people say of them.
 *
 * @param labels by ticket id; used by {@link #familiar} and for scoring only
 */
record Batch(List<Asked> asked, Map<String, Labels> labels) {

    static final Labels NO_LABELS = new Labels("", false, Set.of());

    /** @param plain the model that the bound is proven on */
    List<Classified> classified(Taught model, Taught plain) {
        return asked.parallelStream()
                .map(one -> new Classified(
                        one.id(),
                        one.text(),
                        model.classify(one.text(), one.vector()),
                        plain.classify(one.text(), one.vector()),
                        model.several(one.text(), one.vector()),
                        labelsOf(one)))
                .toList();
    }

    /**
     * The reviewed cases, each familiar one also as if its intent had never been learned.
     *
     * @param strangers named in the history; no intent was learned from them
     */
    List<Scored> cases(Taught model, List<Example> strangers) {
        return Stream.concat(reviewed(model), named(model, strangers)).toList();
    }

    private static Stream<Scored> named(Taught model, List<Example> strangers) {
        return IntStream.range(0, strangers.size()).mapToObj(i -> {
            Example one = strangers.get(i);
            Intent intent = model.classify(one.text(), one.vector());
            return scored("history " + i, intent, false, Origin.STRANGER, "");
        });
    }

    private Stream<Scored> reviewed(Taught model) {
        return asked.parallelStream()
                .filter(one -> labelsOf(one).isKnown())
                .flatMap(one -> Stream.concat(
                        Stream.of(asked(one, model.classify(one.text(), one.vector()), labelsOf(one))),
                        model
                                .classifyWithout(
                                        one.text(), one.vector(), labelsOf(one).intent())
                                .stream()
                                .map(intent -> scored(
                                        one.id(),
                                        intent,
                                        false,
                                        Origin.LEFT_OUT,
                                        labelsOf(one).intent()))));
    }

    private static Scored asked(Asked one, Intent intent, Labels given) {
        boolean right = !given.outOfScope() && intent.label().equals(given.intent());
        return scored(one.id(), intent, right, given.outOfScope() ? Origin.STRANGER : Origin.FAMILIAR, given.intent());
    }

    private static Scored scored(String id, Intent intent, boolean right, Origin origin, String topic) {
        return new Scored(
                id,
                intent.label(),
                intent.familiar() ? intent.probability() : 0,
                right,
                intent.unfamiliarity(),
                origin,
                topic);
    }

    /** How many look unfamiliar; no label is read. */
    Sightings sightings(Taught model) {
        long unfamiliar = unfamiliarities(model).stream()
                .filter(u -> u > Sightings.UNFAMILIAR)
                .count();
        return new Sightings((int) unfamiliar, asked.size());
    }

    /** How unfamiliar each looks; no label is read. */
    List<Double> unfamiliarities(Taught model) {
        return asked.parallelStream()
                .map(one -> model.classify(one.text(), one.vector()).unfamiliarity())
                .toList();
    }

    /** Those that people gave an intent. */
    List<Example> familiar() {
        return asked.stream()
                .filter(one -> !one.text().isBlank()
                        && !labelsOf(one).outOfScope()
                        && !labelsOf(one).intent().isEmpty())
                .map(one -> one.example(labelsOf(one).intent()))
                .toList();
    }

    private Labels labelsOf(Asked one) {
        return labels.getOrDefault(one.id(), NO_LABELS);
    }
}
