package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SupersessionTest {

    private static final String TEXT = "Open the app, press the wheel and choose reset. Wait for a minute.";

    @Test
    void aNewerDocumentOfTheSameTitleReplacesTheOlder() {
        Passage older = document("a", "Resetting the hub (2023)", 0, Map.of());
        Passage newer = document("b", "Resetting the hub", 400, Map.of());

        assertThat(Supersession.replaces(newer, older)).isTrue();
        assertThat(Supersession.replaces(older, newer)).isFalse();
    }

    @Test
    void anotherProductOrTierIsNoReplacement() {
        Passage first = document("a", "Resetting a Hub 1", 0, Map.of());

        assertThat(Supersession.replaces(document("b", "Resetting a Hub 2", 400, Map.of()), first))
                .isFalse();
        assertThat(Supersession.replaces(document("b", "Resetting a Hub 1", 400, Map.of("tier", "pro")), first))
                .isFalse();
        assertThat(Supersession.replaces(document("b", "Paying by card", 400, Map.of()), first))
                .isFalse();
    }

    private static Passage document(String id, String title, int days, Map<String, String> labels) {
        return Passages.titled(SourceKind.ARTICLE, id, title, TEXT, Passages.KNOWN.plus(Duration.ofDays(days)), labels);
    }
}
