package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FeedbackTest {

    private static final Passage WALLET = passage("wallet", "freeze the stolen card");
    private static final Passage FEES = passage("fees", "fees of the card");
    private static final Passage RATES = passage("rates", "rates of the card");

    @Test
    void takesTheWordsThatTheFirstDocumentsHaveAndOthersHaveNot() {
        String words = new Feedback().words(List.of(new Found(WALLET, 0.9, 0.8, 1)), candidates());

        assertThat(words.split(" ")).containsExactlyInAnyOrder("freeze", "stolen");
    }

    @Test
    void ofNothingFoundThereAreNoWords() {
        assertThat(new Feedback().words(List.of(), Stream.of())).isEmpty();
    }

    private static Stream<Hit> candidates() {
        return Stream.of(WALLET, FEES, RATES).map(passage -> new Hit(passage, 1));
    }

    private static Passage passage(String id, String text) {
        return Passages.of(SourceKind.ARTICLE, id, 0, Audience.PUBLIC, text);
    }
}
