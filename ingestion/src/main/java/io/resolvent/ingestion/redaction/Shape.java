package io.resolvent.ingestion.redaction;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a pattern matches and a check confirms.
 *
 * @param group the part of the match that is the datum; 0 for all
 * @param check the last word on a match, for example a check digit
 */
record Shape(PersonalDatum kind, Pattern pattern, int group, Check check) implements Detector {

    /** Confirms that a part of a text is what it looks like. */
    @FunctionalInterface
    interface Check {
        boolean accepts(String text, int start, int end);
    }

    static Shape of(PersonalDatum kind, String pattern) {
        return of(kind, pattern, 0, (text, start, end) -> true);
    }

    static Shape of(PersonalDatum kind, String pattern, int group, Check check) {
        return new Shape(kind, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), group, check);
    }

    static Shape exact(PersonalDatum kind, String pattern, int group, Check check) {
        return new Shape(kind, Pattern.compile(pattern), group, check);
    }

    @Override
    public void detect(String text, Consumer<Redaction.Span> found) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            int start = matcher.start(group);
            int end = matcher.end(group);
            if (start < end && check.accepts(text, start, end)) {
                found.accept(new Redaction.Span(kind, start, end));
                from = end;
            } else {
                from = matcher.start() + 1;
            }
        }
    }
}
