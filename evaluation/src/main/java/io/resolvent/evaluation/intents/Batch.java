package io.resolvent.evaluation.intents;

import io.resolvent.agent.intent.Example;
import io.resolvent.evaluation.files.Labels;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
