package io.resolvent.ingestion.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import io.resolvent.ingestion.index.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledEmbedderTest {

    private static final Embedder EMBEDDER = Embeddings.bundled();

    @Test
    void givesTheVectorsThatTheLibrarysOwnModelGives() {
        BgeSmallEnV15QuantizedEmbeddingModel reference = new BgeSmallEnV15QuantizedEmbeddingModel();
        List<String> texts = List.of(
                "How do I reset my password?",
                "refund",
                "My card was charged twice on 12/05 for order #4711 – please help!",
                "Über die Zahlung: 12,50 € wurden doppelt abgebucht.",
                "I cannot log in. I tried three times and the app says that my account is locked. ".repeat(12));
        for (String text : texts) {
            float[] expected = reference.embed(text).content().vector();
            assertThat(dot(EMBEDDER.embed(text), expected)).as(text).isGreaterThan(0.9999);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\t ", "\0", "a\0b", "\uD800", "x\uDC00y\uD83D", "\uD83D\uDE00", "[CLS] [SEP] [PAD]"})
    void givesAUnitVectorForAnyText(String text) {
        assertUnit(EMBEDDER.embed(text));
    }

    @Test
    void readsOnlyTheBeginningOfAHugeText() {
        String huge = "the invoice is wrong ".repeat(250_000);
        assertUnit(EMBEDDER.embed(huge));
        assertThat(EMBEDDER.embed(huge)).containsExactly(EMBEDDER.embed(huge.substring(0, 20_000)));
    }

    @Test
    void givesEqualVectorsAloneAndAmongOthers() {
        List<String> texts = IntStream.range(0, 40)
                .mapToObj(i -> "question " + i + " " + "about an order ".repeat(i))
                .toList();
        List<float[]> together = EMBEDDER.embedAll(texts);
        List<String> reversed = new ArrayList<>(texts);
        Collections.reverse(reversed);
        List<float[]> again = EMBEDDER.embedAll(reversed);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).containsExactly(again.get(texts.size() - 1 - i));
            assertThat(together.get(i)).containsExactly(EMBEDDER.embed(texts.get(i)));
        }
    }

    @Test
    void tellsItsProgress() {
        List<Integer> seen = new ArrayList<>();
        EMBEDDER.embedAll(Collections.nCopies(300, "hi"), seen::add);
        assertThat(seen).isSorted().endsWith(300).hasSizeGreaterThan(1);
    }

    @Test
    void namesModelHashAndRuntimeInItsFingerprint() {
        assertThat(EMBEDDER.fingerprint()).matches("bge-small-en-v1\\.5-q/[0-9a-f]{16}/ort-\\d+\\.\\d+\\.\\d+");
        assertThat(EMBEDDER.dimension()).isEqualTo(384);
    }

    static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }

    private static void assertUnit(float[] vector) {
        assertThat(vector).hasSize(384);
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    }
}
