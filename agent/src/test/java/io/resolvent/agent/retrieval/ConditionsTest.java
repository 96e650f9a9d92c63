package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionsTest {

    private static final Conditions CONDITIONS = Conditions.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Single sign-on (Enterprise only) | How to set it up. | enterprise",
                "Invoices [Team plan] | How to get them. | team",
                "Exports | This page is for customers on the Legacy plan. | legacy",
                "Exports | Only available on the Pro plan. Press Export. | pro",
                "Exports | This applies to Business Plus customers only. | business plus",
                "Exports | For the Starter plan, open Billing. | starter",
                "Enterprise customers only | Call us. | enterprise",
                "Exports | Nur für Premium-Kunden. | premium",
            })
    void aConditionIsReadFromTitleOrFirstSentence(String title, String opening, String tier) {
        assertThat(CONDITIONS.of(document(title, Map.of()), opening)).allSatisfy(condition -> {
            assertThat(condition.dimension()).isEqualTo("tier");
            assertThat(condition.values()).containsExactly(tier);
        });
        assertThat(CONDITIONS.of(document(title, Map.of()), opening)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Only admins can do this.",
                "You can change the plan at any time.",
                "Available on all plans.",
                "This is for existing customers on any plan.",
                "We charge only for active users.",
                "Compare the Pro plan and the Team plan."
            })
    void ordinarySentencesAreNoCondition(String opening) {
        assertThat(CONDITIONS.of(document("Plans", Map.of()), opening)).isEmpty();
    }

    @Test
    void aLabelGoesBeforeTheText() {
        assertThat(CONDITIONS.of(document("Enterprise customers only", Map.of("Plan", "Pro, Team plan")), ""))
                .containsExactly(new Condition("tier", Set.of("pro", "team")));
    }

    @Test
    void theAskersPlanIsItsTier() {
        assertThat(CONDITIONS.values(Map.of("plan", "Legacy Plan", "colour", "red")))
                .isEqualTo(Map.of("tier", Set.of("legacy")));
    }

    @Test
    void whatTheTeamMarksAsOldIsOutdated() {
        assertThat(CONDITIONS.isOutdated(document("Prices", Map.of("status", "Archived"))))
                .isTrue();
        assertThat(CONDITIONS.isOutdated(document("Prices", Map.of("deprecated", "true"))))
                .isTrue();
        assertThat(CONDITIONS.isOutdated(document("[Outdated] Prices", Map.of())))
                .isTrue();
        assertThat(CONDITIONS.isOutdated(document("DEPRECATED: Prices", Map.of())))
                .isTrue();
        assertThat(CONDITIONS.isOutdated(document("Update an outdated browser", Map.of("status", "published"))))
                .isFalse();
    }

    private static Passage document(String title, Map<String, String> labels) {
        return Passages.titled(SourceKind.ARTICLE, "1", title, "text", Passages.KNOWN, labels);
    }
}
