package io.resolvent.agent.intent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns {@link SeveralIntents}. Nothing is set aside: the threshold and the probabilities come from what the regression
 * says of each example when that one is left out. Deterministic in any order of the examples.
 */
public final class SeveralIntentsTrainer {

    /** Learning is cubic in their number: these take seconds. */
    private static final int MOST_EXAMPLES = 3_000;

    private static final double RIDGE = 0.1;

    /** @param examples not empty, at least one of them with an intent; of very many, an even choice is learned from */
    public SeveralIntents train(List<MultiExample> examples) {
        List<MultiExample> learned = chosen(examples);
        List<String> labels = learned.stream()
                .flatMap(example -> example.labels().stream())
                .distinct()
                .sorted()
                .toList();
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("no example with an intent to learn from");
        }
        double[][] targets = targets(learned, labels);
        double[] share = share(targets);
        double[][] centred =
                Arrays.stream(targets).map(row -> minus(row, share)).toArray(double[][]::new);
        TextKernel kernel = TextKernel.learn(learned);
        double[][] likeness = IntStream.range(0, learned.size())
                .parallel()
                .mapToObj(i -> kernel.with(learned.get(i).text(), learned.get(i).vector()))
                .toArray(double[][]::new);
        KernelRidge regression = KernelRidge.fit(likeness, centred, RIDGE);
        Cut cut = cut(regression.leftOut(), share, targets);
        return new SeveralIntents(labels, kernel, regression, share, cut, fingerprint(learned));
    }

    private static List<MultiExample> chosen(List<MultiExample> examples) {
        return examples.stream()
                .sorted(Comparator.<MultiExample>comparingInt(e -> spread(e.text()))
                        .thenComparing(MultiExample::text)
                        .thenComparing(SeveralIntentsTrainer::joined))
                .limit(MOST_EXAMPLES)
                .toList();
    }

    private static String fingerprint(List<MultiExample> examples) {
        List<Example> joined = examples.stream()
                .map(e -> new Example(e.text(), e.vector(), "several " + joined(e)))
                .toList();
        return Fingerprints.of(joined, List.of());
    }

    private static String joined(MultiExample example) {
        return String.join("\n", example.labels().stream().sorted().toList());
    }

    private static int spread(String text) {
        int hash = text.hashCode() * 0x9e3779b1;
        return (hash ^ (hash >>> 15)) & Integer.MAX_VALUE;
    }

    private static double[][] targets(List<MultiExample> examples, List<String> labels) {
        double[][] targets = new double[examples.size()][labels.size()];
        for (int i = 0; i < targets.length; i++) {
            for (int l = 0; l < labels.size(); l++) {
                targets[i][l] = examples.get(i).labels().contains(labels.get(l)) ? 1 : 0;
            }
        }
        return targets;
    }

    /** How many of the examples have each intent. */
    private static double[] share(double[][] targets) {
        double[] share = new double[targets[0].length];
        for (double[] row : targets) {
            for (int l = 0; l < share.length; l++) {
                share[l] += row[l] / targets.length;
            }
        }
        return share;
    }

    private static double[] minus(double[] row, double[] share) {
        return IntStream.range(0, row.length)
                .mapToDouble(l -> row[l] - share[l])
                .toArray();
    }

    private static Cut cut(double[][] leftOut, double[] share, double[][] targets) {
        double[] scores = new double[targets.length * share.length];
        boolean[] right = new boolean[scores.length];
        for (int i = 0; i < targets.length; i++) {
            for (int l = 0; l < share.length; l++) {
                scores[i * share.length + l] = leftOut[i][l] + share[l];
                right[i * share.length + l] = targets[i][l] > 0;
            }
        }
        return Cut.of(scores, right);
    }
}
