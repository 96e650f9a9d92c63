package io.resolvent.agent.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a document as a customer reads it: the same words without Markdown's stars, back-ticks and link brackets. A
 * link keeps its address in parentheses. Marks that are part of the words, as in {@code snake_case} or {@code 2 * 3}, stay.
 * Pure.
 */
public final class PlainQuote {

    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]\\n]*)]\\([^)\\s]*(?:\\s+\"[^\"\\n]*\")?\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]+)]\\(\\s*<?([^)\\s>]+)>?(?:\\s+\"[^\"\\n]*\")?\\s*\\)");
    private static final Pattern ADDRESS = Pattern.compile("<((?:https?://|mailto:)[^>\\s]+)>");
    private static final Pattern BOLD = Pattern.compile(
            "(?<![\\p{L}\\p{N}*_\\\\])(\\*{2,3}|_{2,3})(?=\\S)(.{1,2000}?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
    private static final Pattern HALF_OF_BOLD =
            Pattern.compile("(?<![\\p{L}\\p{N}*])\\*\\*(?=[^\\s*])|(?<=[^\\s*])\\*\\*(?![\\p{L}\\p{N}*])");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\p{L}\\p{N}*_\\\\])([*_])(?=[^\\s*_])([^*_\\n]{1,500})(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
    private static final Pattern CODE = Pattern.compile("(`{1,3})(?!`)([^`\\n]+)\\1(?!`)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!-])");

    private PlainQuote() {}

    public static String of(String text) {
        if (text.chars().noneMatch(c -> c == '*' || c == '_' || c == '[' || c == '`' || c == '<' || c == '#')) {
            return text;
        }
        String plain = IMAGE.matcher(text).replaceAll("$1");
        plain = LINK.matcher(plain).replaceAll(link -> Matcher.quoteReplacement(linked(link.group(1), link.group(2))));
        plain = ADDRESS.matcher(plain).replaceAll("$1");
        plain = BOLD.matcher(plain).replaceAll("$2");
        plain = HALF_OF_BOLD.matcher(plain).replaceAll("");
        plain = EMPHASIS.matcher(plain).replaceAll("$2");
        plain = CODE.matcher(plain).replaceAll("$2");
        plain = HEADING.matcher(plain).replaceAll("");
        return ESCAPED.matcher(plain).replaceAll("$1");
    }

    private static String linked(String words, String address) {
        String target = address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
        return words.equals(target) || !address.contains(":") ? words : words + " (" + target + ")";
    }
}
