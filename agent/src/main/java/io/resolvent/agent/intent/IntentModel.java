package io.resolvent.agent.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What was learned from resolved tickets. Immutable, thread-safe; made by {@link IntentTrainer}. */
public final class IntentModel {

    private static final int NEIGHBOURS = 100;
    private static final float DENSE_SCALE = 3;
    private static final LocalRegression LOCAL = new LocalRegression(2, 0.25, 0.1);

    private final Learned base;
    private final List<Example> added;
    private final Learned learned;
    private final Heads heads;
    private final Mixture mixture;
    private final Familiarity familiarity;
    private final Strangers strangers;
    private final int calibratedOn;

    IntentModel(
            Learned learned,
            Heads heads,
            Mixture mixture,
            Familiarity familiarity,
            Strangers strangers,
            int calibratedOn) {
        this(learned, List.of(), heads, mixture, familiarity, strangers, calibratedOn);
    }

    private IntentModel(
            Learned base,
            List<Example> added,
            Heads heads,
            Mixture mixture,
            Familiarity familiarity,
            Strangers strangers,
            int calibratedOn) {
        this.base = base;
        this.added = added;
        this.learned = added.isEmpty() ? base : base.with(added);
        this.heads = heads;
        this.mixture = mixture;
        this.familiarity = familiarity;
        this.strangers = strangers;
        this.calibratedOn = calibratedOn;
    }

    /** The intents it knows, sorted. */
    public List<String> labels() {
        return learned.labels();
    }

    /** Names what was learned: equal for equal examples in any order. */
    public String fingerprint() {
        return learned.fingerprint();
    }

    /** @param vector of the text, unit length */
    public Intent classify(String text, float[] vector) {
        return classify(text, vector, -1);
    }

    /**
     * The same as if this intent had never been learned: what would become of the question if it were a stranger's. Empty
     * when it was not learned, or nothing else.
     */
    public Optional<Intent> classifyWithout(String text, float[] vector, String label) {
        int without = Collections.binarySearch(labels(), label);
        return without < 0 || labels().size() < 2 ? Optional.empty() : Optional.of(classify(text, vector, without));
    }

    private Intent classify(String text, float[] vector, int without) {
        Reading reading = read(learned, heads, text, vector, i -> learned.labelOf()[i] != without);
        double[] probabilities = mixture.probabilities(reading.scores());
        if (without >= 0) {
            leaveOut(probabilities, without);
        }
        double unfamiliarity = familiarity.unfamiliarity(reading.signals(mixture, without));
        int best = best(probabilities, without);
        int second = second(probabilities, best, without);
        double cap = (calibratedOn + 1.0) / (calibratedOn + 2.0);
        return new Intent(
                labels().get(best),
                Math.min(cap, strangers.right(unfamiliarity, probabilities[best])),
                second < 0 ? "" : labels().get(second),
                unfamiliarity,
                strangers.accept(unfamiliarity, probabilities[best]));
    }

    /** The same, where this share of the tickets is of no learned intent. */
    public IntentModel under(Strangers share) {
        return new IntentModel(base, added, heads, mixture, familiarity, share, calibratedOn);
    }

    /**
     * The same, telling unfamiliar questions from familiar ones with the help of reviewed questions that nothing was
     * learned from.
     *
     * @param familiar questions of a learned intent
     */
    public IntentModel reviewed(List<Example> familiar) {
        List<Signals> signals = familiar.parallelStream()
                .map(e -> read(learned, heads, e.text(), e.vector(), i -> true).signals(mixture, -1))
                .toList();
        return new IntentModel(base, added, heads, mixture, familiarity.with(signals), strangers, calibratedOn);
    }

    /**
     * The same, knowing more resolved tickets in the neighbourhood of questions like them. Costs milliseconds; the linear
     * models and the calibration stay until everything is learned again. A ticket of an intent that is not known yet
     * changes nothing until then. The order in which tickets are added does not matter.
     */
    public IntentModel with(List<Example> resolved) {
        Set<String> known = Set.copyOf(labels());
        List<Example> more = Stream.concat(
                        added.stream(), resolved.stream().filter(example -> known.contains(example.label())))
                .sorted(Example.ORDER)
                .toList();
        return new IntentModel(base, more, heads, mixture, familiarity, strangers, calibratedOn);
    }

    Mixture mixture() {
        return mixture;
    }

    Familiarity familiarity() {
        return familiarity;
    }

    /** What each model makes of a question, when only the {@code allowed} examples are there as neighbours. */
    static Reading read(Learned learned, Heads heads, String text, float[] vector, IntPredicate allowed) {
        float[] centred = learned.space().centre(vector);
        Neighbours neighbours = learned.space().nearest(centred, NEIGHBOURS, allowed);
        SparseVector words = learned.features().of(text);
        float[] local = LOCAL.scores(
                learned.space(),
                neighbours,
                words,
                learned.words(),
                learned.labelOf(),
                learned.labels().size());
        float[][] scores = {
            heads.words().scores(words),
            heads.meaning().scores(learned.denseRow(centred)),
            LocalRegression.logits(local)
        };
        return new Reading(scores, neighbours, local);
    }

    private static void leaveOut(double[] probabilities, int without) {
        double rest = Math.max(1e-12, 1 - probabilities[without]);
        probabilities[without] = 0;
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = Math.min(1, probabilities[c] / rest);
        }
    }

    private static int second(double[] probabilities, int best, int without) {
        double[] others = probabilities.clone();
        others[best] = -1;
        int second = best(others, without);
        return second == best || second < 0 ? -1 : second;
    }

    private static int best(double[] probabilities, int except) {
        int best = -1;
        for (int c = 0; c < probabilities.length; c++) {
            if (c != except && (best < 0 || probabilities[c] > probabilities[best])) {
                best = c;
            }
        }
        return best;
    }

    /** The two linear models: over n-grams and over the vector. */
    record Heads(SoftmaxHead words, SoftmaxHead meaning) {}

    /**
     * Scores by model (words, meaning, neighbourhood) and class.
     *
     * @param support the neighbourhood's scores before scaling
     */
    record Reading(float[][] scores, Neighbours neighbours, float[] support) {

        /** @param without a class that is treated as never learned; -1 for none */
        Signals signals(Mixture mixture, int without) {
            return Signals.of(neighbours, support, mixture.evidence(scores, without));
        }
    }

    /**
     * What all parts of a model share.
     *
     * @param labelOf the label of each example, as a place in {@code labels}
     * @param words the n-grams of each example
     * @param dimensions all of the space, in order
     */
    record Learned(
            List<String> labels,
            int[] labelOf,
            TextFeatures features,
            List<SparseVector> words,
            VectorSpace space,
            int[] dimensions,
            String fingerprint) {

        Learned with(List<Example> added) {
            int[] labelsOfAll = Arrays.copyOf(labelOf, labelOf.length + added.size());
            List<SparseVector> wordsOfAll = new ArrayList<>(words);
            for (int i = 0; i < added.size(); i++) {
                labelsOfAll[labelOf.length + i] =
                        Collections.binarySearch(labels, added.get(i).label());
                wordsOfAll.add(features.of(added.get(i).text()));
            }
            return new Learned(
                    labels,
                    labelsOfAll,
                    features,
                    wordsOfAll,
                    space.with(added.stream().map(Example::vector).toList()),
                    dimensions,
                    fingerprint + "+" + Fingerprints.of(added, List.of()));
        }

        SparseVector denseRow(float[] centred) {
            return new SparseVector(dimensions, SparseVector.scaled(centred, DENSE_SCALE));
        }
    }
}
