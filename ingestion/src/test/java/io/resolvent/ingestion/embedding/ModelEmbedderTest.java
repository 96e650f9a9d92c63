package io.resolvent.ingestion.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.resolvent.ingestion.index.Embedder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelEmbedderTest {

    @Test
    void bringsEveryVectorToLengthOne() {
        assertThat(adapting(new float[] {3, 4}).embed("any")).containsExactly(0.6f, 0.8f);
    }

    @Test
    void refusesAVectorWithoutADirection() {
        assertThatThrownBy(() -> adapting(new float[] {0, 0}).embed("any")).hasMessageContaining("direction");
        assertThatThrownBy(() -> adapting(new float[] {Float.NaN, 0}).embed("any"))
                .hasMessageContaining("direction");
    }

    @Test
    void refusesAModelThatLosesTexts() {
        EmbeddingModel lossy = new Constant(new float[] {1, 0}) {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
                return super.embedAll(segments.subList(1, segments.size()));
            }
        };
        assertThatThrownBy(() -> Embeddings.of(lossy, "lossy").embedAll(List.of("a", "b")))
                .hasMessageContaining("1 vectors for 2 texts");
    }

    @Test
    void refusesAModelWithoutAFingerprint() {
        assertThatThrownBy(() -> Embeddings.of(new Constant(new float[] {1}), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void embedsNothingToNothing() {
        assertThat(adapting(new float[] {1, 0}).embedAll(List.of())).isEmpty();
    }

    private static Embedder adapting(float[] vector) {
        return Embeddings.of(new Constant(vector), "constant");
    }

    private static class Constant implements EmbeddingModel {

        private final float[] vector;

        Constant(float[] vector) {
            this.vector = vector;
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(
                    segments.stream().map(segment -> Embedding.from(vector)).toList());
        }
    }
}
