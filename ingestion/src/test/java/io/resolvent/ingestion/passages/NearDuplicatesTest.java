package io.resolvent.ingestion.passages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NearDuplicatesTest {

    private static final String TEXT = "How do I reset the password of my account when the mail with the link never"
            + " arrives and the form says that everything went well although nothing happened at all on my side today";

    private final NearDuplicates known = new NearDuplicates();

    @Test
    void letterCaseAndPunctuationDoNotMatter() {
        known.add("g", "a", TEXT);
        assertThat(known.firstLike("g", TEXT.toUpperCase(java.util.Locale.ROOT) + "?!"))
                .contains("a");
    }

    @Test
    void oneMoreWordIsStillTheSame() {
        known.add("g", "a", TEXT);
        assertThat(known.firstLike("g", TEXT + " please")).contains("a");
    }

    @Test
    void otherWordsOrAnotherGroupAreNotTheSame() {
        known.add("g", "a", TEXT);
        assertThat(known.firstLike("g", "How do I change the address of my account"))
                .isEmpty();
        assertThat(known.firstLike("h", TEXT)).isEmpty();
        assertThat(known.firstLike("g", "")).isEmpty();
    }

    @Test
    void shortTextsAreComparedWhole() {
        known.add("g", "a", "reset password");
        assertThat(known.firstLike("g", "Reset password!")).contains("a");
        assertThat(known.firstLike("g", "reset phone")).isEmpty();
    }

    @Test
    void whatWasRemovedIsForgotten() {
        known.add("g", "a", TEXT);
        known.remove("a");
        assertThat(known.firstLike("g", TEXT)).isEmpty();
    }
}
