package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.SentenceWords;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicConditionsTest {

    private static final Topic GOLD = topic("Ending Gold", Map.of("tier", "gold"));
    private static final Topic BASIC = topic("Ending Basic", Map.of("tier", "basic"));
    private static final Topic LAMP_1 = topic("Resetting a Lamp 1", Map.of("product", "lamp-1"));
    private static final Topic LAMP_2 = topic("Resetting a Lamp 2", Map.of("product", "lamp-2"));

    @Test
    void whoseTierIsUnknownLeavesTheConditionOpen() {
        assertThat(TopicConditions.areOpen(GOLD, BASIC, 0.3, inquiry("How do I end it?", Map.of())))
                .isTrue();
    }

    @Test
    void aTierThatTheStoreKnowsOrTheTicketNamesClosesIt() {
        assertThat(TopicConditions.areOpen(GOLD, BASIC, 0.3, inquiry("How do I end it?", Map.of("tier", "gold"))))
                .isFalse();
        assertThat(TopicConditions.areOpen(GOLD, BASIC, 0.3, inquiry("How do I end Gold?", Map.of())))
                .isFalse();
    }

    @Test
    void aDocumentForAnotherTierIsForOthersUnlessItIsNamed() {
        Map<String, String> basic = Map.of("tier", "basic");
        assertThat(TopicConditions.isForOthers(GOLD, inquiry("How do I end it?", basic)))
                .isTrue();
        assertThat(TopicConditions.isForOthers(GOLD, inquiry("What does gold cost?", basic)))
                .isFalse();
        assertThat(TopicConditions.isForOthers(GOLD, inquiry("How do I end it?", Map.of())))
                .isFalse();
    }

    @Test
    void productsThatTheTitlesNameAreConditions() {
        assertThat(TopicConditions.areOpen(LAMP_1, LAMP_2, 0.1, inquiry("How do I reset my lamp?", Map.of())))
                .isTrue();
        assertThat(TopicConditions.areOpen(LAMP_1, LAMP_2, 0.1, inquiry("How do I reset lamp 1?", Map.of())))
                .isFalse();
    }

    @Test
    void productsThatOnlyTellWhereADocumentIsFiledAreNone() {
        Topic receipts = topic("Your receipts", Map.of("product", "billing"));
        Topic copies = topic("Your copies", Map.of("product", "account"));
        assertThat(TopicConditions.areOpen(receipts, copies, 0.1, inquiry("Where are my receipts?", Map.of())))
                .isFalse();
    }

    private static Topic topic(String title, Map<String, String> labels) {
        float[] vector = {1, 0};
        Set<String> named = Set.copyOf(SentenceWords.words(title));
        return new Topic(title, Set.of(), vector, vector, List.of(), labels, named, "en");
    }

    private static Inquiry inquiry(String text, Map<String, String> context) {
        return new Inquiry(new TicketRef("desk", "1"), "1", "c1", "", text, "en", context, 0, Instant.EPOCH);
    }
}
