package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Older documents that a newer one replaces: nearly the same title, nearly the same words, the same labels, later known.
 * Titles that differ in a number speak of different things. Pure.
 */
final class Supersession {

    private static final Duration LATER = Duration.ofDays(1);
    private static final double SAME_TITLE = 0.8;
    private static final double LIKE_TITLE = 0.5;
    private static final double LIKE_TEXT = 0.6;
    private static final double SOME_TEXT = 0.2;
    private static final Pattern EDITION =
            Pattern.compile("(?iU)\\b(19|20)\\d\\d\\b|\\b(new|updated|old|v\\d+|version \\d+)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Supersession() {}

    /** Whether {@code newer} replaces {@code older}. */
    static boolean replaces(Passage newer, Passage older) {
        if (newer.knownSince().isBefore(older.knownSince().plus(LATER))
                || newer.kind() != older.kind()
                || newer.audience() != older.audience()
                || !newer.labels().equals(older.labels())) {
            return false;
        }
        String title = EDITION.matcher(newer.title()).replaceAll(" ");
        String before = EDITION.matcher(older.title()).replaceAll(" ");
        if (title.isBlank() || !numbers(title).equals(numbers(before))) {
            return false;
        }
        double titles = QuestionWords.likeness(QuestionWords.of(title), QuestionWords.of(before));
        double texts = QuestionWords.likeness(QuestionWords.of(newer.text()), QuestionWords.of(older.text()));
        return (titles >= SAME_TITLE && texts >= SOME_TEXT) || (titles >= LIKE_TITLE && texts >= LIKE_TEXT);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(match -> match.group()).toList();
    }
}
