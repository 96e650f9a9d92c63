package io.resolvent.agent.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DendrogramTest {

    @Test
    void pointsOfOnePlaceComeTogetherFirst() {
        float[][] points = {{1, 0}, {0.999f, 0.04f}, {0, 1}, {0.04f, 0.999f}, {-1, 0}};

        assertThat(Dendrogram.of(points).cut(3)).containsExactly(0, 0, 1, 1, 2);
    }

    @Property(tries = 60)
    void aCutHasAsManyClustersAsAskedForAndEachJoinOnlyMerges(
            @ForAll @IntRange(min = 2, max = 40) int size, @ForAll long seed) {
        Dendrogram tree = Dendrogram.of(points(size, seed));
        for (int clusters = 2; clusters <= size; clusters++) {
            int[] fine = tree.cut(clusters);
            int[] coarse = tree.cut(clusters - 1);

            assertThat(Arrays.stream(fine).distinct().count()).isEqualTo(clusters);
            assertThat(Arrays.stream(coarse).distinct().count()).isEqualTo(clusters - 1);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(fine[i] != fine[j] || coarse[i] == coarse[j]).isTrue();
                }
            }
        }
    }

    @Property(tries = 60)
    void everySilhouetteIsBetweenMinusOneAndOne(
            @ForAll @IntRange(min = 4, max = 40) int size,
            @ForAll @IntRange(min = 2, max = 4) int clusters,
            @ForAll long seed) {
        float[][] points = points(size, seed);

        assertThat(Partition.of(points, Dendrogram.of(points).cut(clusters))
                        .settled(3)
                        .silhouette())
                .isBetween(-1.0, 1.0);
    }

    private static float[][] points(int size, long seed) {
        Random random = new Random(seed);
        float[][] points = new float[size][5];
        for (int i = 0; i < size; i++) {
            for (int d = 0; d < 5; d++) {
                points[i][d] = (float) random.nextGaussian();
            }
            points[i] = Vectors.unit(points[i]);
        }
        return points;
    }
}
