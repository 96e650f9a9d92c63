package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.ingestion.index.SourceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SectionsTest {

    @Test
    void aDocumentOfASectionThatFitsGoesBeforeAStrayHit() {
        List<Candidate> ranked = Sections.raised(List.of(
                candidate("cards one", 0.8, "cards"),
                candidate("cards two", 0.75, "cards"),
                candidate("stray", 0.62, "loans"),
                candidate("cards three", 0.6, "cards")));

        assertThat(ranked)
                .extracting(c -> c.passage().documentId())
                .containsExactly("cards one", "cards two", "cards three", "stray");
    }

    @Test
    void aClearlyBetterDocumentStaysFirst() {
        List<Candidate> ranked = Sections.raised(List.of(
                candidate("alone", 0.9, "loans"),
                candidate("cards one", 0.7, "cards"),
                candidate("cards two", 0.7, "cards"),
                candidate("cards three", 0.7, "cards")));

        assertThat(ranked.getFirst().passage().documentId()).isEqualTo("alone");
    }

    @Test
    void withoutLabelsTheOrderStays() {
        List<Candidate> ranked = Sections.raised(
                List.of(candidate("one", 0.8, ""), candidate("two", 0.75, ""), candidate("three", 0.1, "")));

        assertThat(ranked).extracting(c -> c.passage().documentId()).containsExactly("one", "two", "three");
    }

    @Test
    void nothingFoundStaysNothing() {
        assertThat(Sections.raised(List.of())).isEmpty();
    }

    private static Candidate candidate(String document, double score, String area) {
        Map<String, String> labels = area.isEmpty() ? Map.of() : Map.of("area", area);
        Found found = new Found(
                Passages.titled(SourceKind.ARTICLE, document, document, "text", Passages.KNOWN, labels), score, 0.5, 0);
        return new Candidate(found, new Features(score, 0, 0, 0, 0, 0, 0, 0), List.of(), score, 0.5);
    }
}
