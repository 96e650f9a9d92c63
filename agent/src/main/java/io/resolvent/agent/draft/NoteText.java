package io.resolvent.agent.draft;

import java.util.regex.Pattern;

/**
 * Foreign text for a note. Notes are plain text, which a connector writes as its store wants it; here only addresses are
 * made unclickable and quotes are told apart from our own words.
 */
public final class NoteText {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(https?|ftp)://|\\bwww\\.");

    private NoteText() {}

    /** One line of at most {@code limit} characters, with addresses made unclickable. */
    public static String line(String text, int limit) {
        String flat = text.replaceAll("\\s+", " ").strip();
        String cut = flat.length() <= limit ? flat : flat.substring(0, safeEnd(flat, limit)) + "…";
        return escape(cut);
    }

    /** Lines of a quote, at most {@code limit} characters in all. */
    static String quote(String text, int limit) {
        String cut = text.length() <= limit ? text : text.substring(0, safeEnd(text, limit)) + "…";
        StringBuilder quote = new StringBuilder();
        cut.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> quote.append("> ").append(escape(line)).append('\n'));
        return quote.toString();
    }

    private static String escape(String text) {
        return LINK.matcher(text)
                .replaceAll(m -> m.group().replace("://", "[:]//").replace("www.", "www[.]"));
    }

    private static int safeEnd(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
