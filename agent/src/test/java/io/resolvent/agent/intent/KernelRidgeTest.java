package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelRidgeTest {

    private static final double RIDGE = 0.3;
    private static final int COUNT = 110;

    private final Random random = new Random(11);
    private final double[][] points =
            IntStream.range(0, COUNT).mapToObj(i -> random.doubles(4).toArray()).toArray(double[][]::new);
    private final double[][] targets = IntStream.range(0, COUNT)
            .mapToObj(i -> new double[] {random.nextInt(2), random.nextInt(2)})
            .toArray(double[][]::new);

    @Test
    void whatItSaysOfALeftOutExampleIsWhatItWouldSayHadItNeverSeenIt() {
        KernelRidge all = KernelRidge.fit(kernel(-1), targets, RIDGE);

        for (int left = 0; left < points.length; left++) {
            int without = left;
            double[][] rest = IntStream.range(0, points.length)
                    .filter(i -> i != without)
                    .mapToObj(i -> targets[i])
                    .toArray(double[][]::new);
            double[] said = KernelRidge.fit(kernel(left), rest, RIDGE).predict(row(left, left));

            assertThat(all.leftOut()[left]).containsExactly(said, within(1e-9));
        }
    }

    @Test
    void aSmallRidgeGivesTheTargetsBack() {
        KernelRidge fitted = KernelRidge.fit(kernel(-1), targets, 1e-9);

        for (int i = 0; i < points.length; i++) {
            assertThat(fitted.predict(row(i, -1))).containsExactly(targets[i], within(1e-3));
        }
    }

    private double[][] kernel(int without) {
        return IntStream.range(0, points.length)
                .filter(i -> i != without)
                .mapToObj(i -> row(i, without))
                .toArray(double[][]::new);
    }

    private double[] row(int of, int without) {
        return IntStream.range(0, points.length)
                .filter(i -> i != without)
                .mapToDouble(i -> Math.exp(-squaredDistance(points[of], points[i])))
                .toArray();
    }

    private static double squaredDistance(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(d -> (a[d] - b[d]) * (a[d] - b[d]))
                .sum();
    }
}
