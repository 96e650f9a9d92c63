package io.resolvent.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.intake.SentenceWords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordRuleTest {

    @Test
    void wordsStandInOrderWithAGap() {
        WordRule rule = WordRule.of("my lawyer* ~1", Map.of());
        assertThat(isIn(rule, "My good lawyers will call.")).isTrue();
        assertThat(isIn(rule, "My very good lawyer will call.")).isFalse();
        assertThat(isIn(rule, "The lawyer is my friend.")).isFalse();
    }

    @Test
    void groupsAndAlternativesAreEither() {
        WordRule rule = WordRule.of("<my>|the boat", Map.of("my", "my our"));
        assertThat(isIn(rule, "Our boat leaks.")).isTrue();
        assertThat(isIn(rule, "The boat leaks.")).isTrue();
        assertThat(isIn(rule, "A boat leaks.")).isFalse();
    }

    @Test
    void aWordMayForbidTheRule() {
        WordRule rule = WordRule.of("smoke came !alarm*", Map.of());
        assertThat(isIn(rule, "Smoke came out.")).isTrue();
        assertThat(isIn(rule, "Smoke came, said the alarms.")).isFalse();
    }

    @Test
    void aRuleMayBeTiedToTheStart() {
        WordRule rule = WordRule.of("^cancel *", Map.of());
        assertThat(isIn(rule, "Cancel it.")).isTrue();
        assertThat(isIn(rule, "How to cancel it?")).isFalse();
    }

    @Test
    void accentsAndApostrophesDoNotMatter() {
        assertThat(isIn(WordRule.of("dont", Map.of()), "I don’t know")).isTrue();
        assertThat(isIn(WordRule.of("avocat", Map.of()), "L'avocat écrit")).isTrue();
        assertThat(isIn(WordRule.of("brule", Map.of()), "Ça sent le brûlé")).isTrue();
    }

    @Test
    void anUnknownGroupIsRefused() {
        assertThatThrownBy(() -> WordRule.of("<nobody> sleeps", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    private static boolean isIn(WordRule rule, String sentence) {
        return new WordRules(List.of(rule)).isIn(SentenceWords.words(sentence));
    }
}
