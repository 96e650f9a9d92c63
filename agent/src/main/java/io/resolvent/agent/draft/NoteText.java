package io.resolvent.agent.draft;

import java.util.regex.Pattern;

/** Foreign text made harmless for a Markdown note: nothing in it is a link, a picture, a tag or a heading. */
public final class NoteText {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|!~]");
    private static final Pattern LINK = Pattern.compile("(?i)\\b(https?|ftp)://|\\bwww\\.");

    private NoteText() {}

    /** One line of at most {@code limit} characters, with markup escaped and addresses made unclickable. */
    public static String line(String text, int limit) {
        String flat = text.replaceAll("\\s+", " ").strip();
        String cut = flat.length() <= limit ? flat : flat.substring(0, safeEnd(flat, limit)) + "…";
        return escape(cut);
    }

    /** Lines of a Markdown quote, at most {@code limit} characters in all. */
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
        String plain =
                MARKUP.matcher(text).replaceAll(m -> "\\\\" + java.util.regex.Matcher.quoteReplacement(m.group()));
        return LINK.matcher(plain)
                .replaceAll(m -> m.group().replace("://", "[:]//").replace("www.", "www[.]"));
    }

    private static int safeEnd(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
