package io.resolvent.agent.intent;

import io.resolvent.agent.intent.IntentModel.Heads;
import io.resolvent.agent.intent.IntentModel.Learned;
import io.resolvent.agent.intent.IntentModel.Reading;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns intents from resolved tickets. Deterministic: the examples are sorted first, so their order does not matter.
 * Uses all cores of the common pool. Works from one example of one intent upwards.
 */
public final class IntentTrainer {

    private static final int FOLDS = 5;
    private static final int ENOUGH_CASES = 1_500;
    private static final int MOST_CASES = 2_000;
    private static final double[] USUAL_WEIGHTS = {0.3, 0.4, 1.8};

    private final long seed;
    private final Optional<KeptModels> kept;
    private final HeadTraining wordTraining;
    private final HeadTraining meaningTraining;

    /** @param seed of the order in which examples are seen while learning */
    public IntentTrainer(long seed) {
        this(seed, Optional.empty());
    }

    /** @param kept where models are looked for before learning, and kept after it */
    public IntentTrainer(long seed, KeptModels kept) {
        this(seed, Optional.of(kept));
    }

    private IntentTrainer(long seed, Optional<KeptModels> kept) {
        this.seed = seed;
        this.kept = kept;
        wordTraining = new HeadTraining(6, 0.1f, seed);
        meaningTraining = new HeadTraining(8, 0.2f, seed);
    }

    /** @param examples not empty; all vectors of one embedder */
    public IntentModel train(List<Example> examples) {
        return train(examples, List.of());
    }

    /**
     * @param unknown questions that are known to be of no intent; they only help to tell what is unfamiliar. Their labels
     *     are ignored.
     */
    public IntentModel train(List<Example> examples, List<Example> unknown) {
        return train(new Lessons(examples, unknown, List.of()));
    }

    /** @param lessons with at least one example */
    public IntentModel train(Lessons lessons) {
        if (lessons.examples().isEmpty()) {
            throw new IllegalArgumentException("no example to learn from");
        }
        return new Run(sorted(lessons.examples()), sorted(lessons.names()), lessons.unknown()).train();
    }

    private static List<Example> sorted(List<Example> examples) {
        return examples.stream().sorted(Example.ORDER).toList();
    }

    /** One training. */
    private final class Run {

        private final List<Example> examples;
        private final int tickets;
        private final List<Example> unknown;
        private final Learned learned;

        /** Names come last and are never held out. */
        Run(List<Example> sorted, List<Example> names, List<Example> unknown) {
            this.examples = Stream.concat(sorted.stream(), names.stream()).toList();
            this.tickets = sorted.size();
            this.unknown = unknown;
            List<String> texts = examples.stream().map(Example::text).toList();
            List<String> labels =
                    examples.stream().map(Example::label).distinct().sorted().toList();
            TextFeatures features = TextFeatures.learn(texts);
            VectorSpace space =
                    VectorSpace.of(examples.stream().map(Example::vector).toArray(float[][]::new));
            int[] labelOf = examples.stream()
                    .mapToInt(e -> java.util.Collections.binarySearch(labels, e.label()))
                    .toArray();
            learned = new Learned(
                    labels,
                    labelOf,
                    features,
                    all(examples.size(), i -> features.of(texts.get(i))),
                    space,
                    SparseVector.all(space.dimension()),
                    Fingerprints.of(sorted, unknown, names));
        }

        IntentModel train() {
            String name = learned.fingerprint() + "/" + seed;
            Fitted fitted = kept.flatMap(models -> models.find(name)).orElseGet(() -> {
                Fitted fresh = fit();
                kept.ifPresent(models -> models.keep(name, fresh));
                return fresh;
            });
            return new IntentModel(
                    learned,
                    fitted.heads(),
                    fitted.mixture(),
                    fitted.familiarity(),
                    Strangers.USUAL,
                    fitted.familiar().size());
        }

        private Fitted fit() {
            List<SparseVector> meanings =
                    all(examples.size(), i -> learned.denseRow(learned.space().vector(i)));
            int folds = foldsNeeded();
            List<SoftmaxHead> trained = all(
                    2 * (folds + 1),
                    i -> i % 2 == 0
                            ? head(
                                    i / 2 - 1,
                                    wordTraining,
                                    learned.words(),
                                    learned.features().dimension())
                            : head(
                                    i / 2 - 1,
                                    meaningTraining,
                                    meanings,
                                    learned.space().dimension()));
            List<Heads> heads = IntStream.rangeClosed(0, folds)
                    .mapToObj(i -> new Heads(trained.get(2 * i), trained.get(2 * i + 1)))
                    .toList();
            int[] cases = heldOutCases(folds);
            List<Reading> readings = all(cases.length, i -> heldOut(heads, cases[i], otherTexts(cases[i])));
            Mixture mixture = Mixture.fit(
                    IntStream.range(0, cases.length)
                            .mapToObj(i -> new Mixture.Case(readings.get(i).scores(), learned.labelOf()[cases[i]]))
                            .toList(),
                    USUAL_WEIGHTS);
            List<Signals> familiar =
                    readings.stream().map(r -> r.signals(mixture, -1)).toList();
            List<Signals> leftOut = all(leftOutCases(cases), i -> leftOut(heads, cases[2 * i], mixture));
            List<Signals> strangers = all(unknown.size(), i -> stranger(heads.getFirst(), unknown.get(i), mixture));
            return new Fitted(heads.getFirst(), mixture, familiar, leftOut, strangers);
        }

        /** A head that saw nothing of the fold; -1 leaves nothing out. */
        private SoftmaxHead head(int fold, HeadTraining training, List<SparseVector> all, int dimension) {
            int[] seen = IntStream.range(0, examples.size())
                    .filter(i -> i >= tickets || fold(i) != fold)
                    .toArray();
            List<SparseVector> rows = Arrays.stream(seen).mapToObj(all::get).toList();
            int[] labels = Arrays.stream(seen).map(i -> learned.labelOf()[i]).toArray();
            return training.fit(rows, labels, dimension, learned.labels().size());
        }

        /** By text, so that the same words are never on both sides. */
        private int fold(int example) {
            return Math.floorMod(spread(examples.get(example).text()), FOLDS);
        }

        /** Many examples are calibrated on a few of the folds, few on all. */
        private int foldsNeeded() {
            return Math.clamp(Math.ceilDiv(ENOUGH_CASES * FOLDS, tickets), 1, FOLDS);
        }

        private int[] heldOutCases(int folds) {
            return IntStream.range(0, tickets)
                    .boxed()
                    .filter(i -> fold(i) < folds)
                    .sorted(Comparator.<Integer>comparingInt(
                                    i -> spread(examples.get(i).text()) / FOLDS)
                            .thenComparingInt(i -> i))
                    .limit(MOST_CASES)
                    .mapToInt(i -> i)
                    .toArray();
        }

        private Reading heldOut(List<Heads> heads, int example, IntPredicate allowed) {
            Example one = examples.get(example);
            return IntentModel.read(learned, heads.get(1 + fold(example)), one.text(), one.vector(), allowed);
        }

        private IntPredicate otherTexts(int example) {
            String text = examples.get(example).text();
            return i -> !examples.get(i).text().equals(text);
        }

        private int leftOutCases(int[] cases) {
            return learned.labels().size() < 2 ? 0 : (cases.length + 1) / 2;
        }

        /** As if the example's own intent had never been learned. */
        private Signals leftOut(List<Heads> heads, int example, Mixture mixture) {
            int own = learned.labelOf()[example];
            return heldOut(heads, example, x -> learned.labelOf()[x] != own).signals(mixture, own);
        }

        private Signals stranger(Heads heads, Example one, Mixture mixture) {
            return IntentModel.read(learned, heads, one.text(), one.vector(), x -> true)
                    .signals(mixture, -1);
        }
    }

    /** Well-mixed and not negative, unlike {@link String#hashCode()} of short texts. */
    private static int spread(String text) {
        int hash = text.hashCode() * 0x9e3779b1;
        return (hash ^ (hash >>> 15)) & Integer.MAX_VALUE;
    }

    private static <T> List<T> all(int size, IntFunction<T> make) {
        return IntStream.range(0, size).parallel().mapToObj(make).toList();
    }
}
