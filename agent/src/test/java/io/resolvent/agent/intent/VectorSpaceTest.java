package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VectorSpaceTest {

    @Test
    void findsTheNearestInOrder() {
        SomeExamples some = new SomeExamples(5);
        float[][] vectors =
                IntStream.range(0, 300).mapToObj(i -> some.vector(i % 8)).toArray(float[][]::new);
        VectorSpace space = VectorSpace.of(vectors);
        float[] question = space.centre(some.vector(3));

        Neighbours found = space.nearest(question, 25, i -> true);

        float[] similarities = space.similarities(question);
        int[] expected = IntStream.range(0, 300)
                .boxed()
                .sorted((a, b) -> Float.compare(similarities[b], similarities[a]))
                .limit(25)
                .mapToInt(i -> i)
                .toArray();
        assertThat(found.index()).containsExactly(expected);
    }

    @Test
    void similarityIsTheCosine() {
        SomeExamples some = new SomeExamples(6);
        float[][] vectors =
                IntStream.range(0, 700).mapToObj(i -> some.vector(i % 8)).toArray(float[][]::new);
        VectorSpace space = VectorSpace.of(vectors);
        float[] question = space.centre(some.vector(2));

        float[] similarities = space.similarities(question);

        for (int i = 0; i < 700; i += 13) {
            assertThat((double) similarities[i]).isCloseTo(product(question, space.vector(i)), within(1e-5));
        }
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }

    @Test
    void leavesOutWhatIsNotAllowed() {
        float[][] vectors = {{1, 0}, {0.9f, 0.1f}, {0, 1}};
        VectorSpace space = VectorSpace.of(vectors);

        Neighbours found = space.nearest(space.centre(vectors[0]), 3, i -> i != 0);

        assertThat(found.index()).containsExactly(1, 2);
    }

    @Property
    void selectionBringsTheSmallestToTheFront(
            @ForAll @Size(max = 60) long[] keys, @ForAll @IntRange(max = 60) int count) {
        int wanted = Math.min(count, keys.length);
        long[] selected = keys.clone();

        Selection.smallest(selected, selected.length, wanted);

        long[] front = Arrays.copyOf(selected, wanted);
        Arrays.sort(front);
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        assertThat(front).containsExactly(Arrays.copyOf(sorted, wanted));
    }
}
