package io.resolvent.ingestion.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into sentences with their places. Headings, list items, table rows and code blocks stand alone; wrapped
 * lines are joined; abbreviations, initials, ordinals and decimals do not end a sentence. Marks of lists and headings are
 * not part of a sentence. Pure and linear in the text's length.
 */
public final class Sentences {

    private static final Pattern MARK =
            Pattern.compile("[ \\t]{0,20}(?:#{1,6} |[-*+•–] |\\(?[0-9]{1,3}[.)] |[a-z]\\) |>{1,5} ?)?[ \\t]{0,20}");
    private static final Pattern BLOCK_START = Pattern.compile(
            "[ \\t]{0,20}(?:#{1,6} |[-*+•–] |\\(?[0-9]{1,3}[.)] |[a-z]\\) |\\||```|>|[-=_*]{3,80}[ \\t]{0,4}(?:\\n|$))");
    private static final Pattern END = Pattern.compile("[.!?…。！？]{1,5}[\"'”’»)\\]*_]{0,3}(?=\\s|$)|[。！？]");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "etc", "mr", "mrs", "ms", "dr", "prof", "st", "no", "nr", "vs", "approx", "dept",
            "fig", "inc", "ltd", "co", "corp", "jr", "sr", "incl", "max", "min", "tel", "ext", "ref", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "z.b", "d.h", "u.a", "bzw", "usw",
            "ca", "evtl", "ggf", "inkl", "zzgl", "abs", "art", "str", "hr", "fr", "p.ex", "ex", "env", "mme", "m", "av",
            "bd", "sra", "srta", "pág", "núm", "ud", "uds", "p.ej", "ej", "np", "tzn", "itd", "itp", "tj", "ul", "al",
            "godz", "pkt", "sig", "ecc", "pag", "dott", "d.w.z", "bijv", "o.a", "enz", "cf", "al.", "a.m", "p.m");

    private Sentences() {}

    /** Sentences in the order of the text, without blank ones. */
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = blockEnd(text, at);
            split(text, at, end, sentences);
            at = Math.max(end, at + 1);
        }
        return List.copyOf(sentences);
    }

    /** A block is a paragraph, a heading, a list item, a table row, or a fenced code block. */
    private static int blockEnd(String text, int start) {
        int lineEnd = lineEnd(text, start);
        if (text.startsWith("```", start)) {
            int close = text.indexOf("\n```", lineEnd - 1 < start ? start : lineEnd - 1);
            return close < 0 ? text.length() : lineEnd(text, close + 1);
        }
        boolean alone = text.startsWith("#", start) || text.startsWith("|", start);
        while (lineEnd < text.length() && !alone) {
            if (isBlank(text, lineEnd, lineEnd(text, lineEnd))
                    || BLOCK_START.matcher(text).region(lineEnd, text.length()).lookingAt()) {
                return lineEnd;
            }
            lineEnd = lineEnd(text, lineEnd);
        }
        return lineEnd;
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void split(String text, int start, int end, List<Sentence> sentences) {
        if (text.startsWith("```", start)) {
            add(text, start, end, sentences);
            return;
        }
        Matcher mark = MARK.matcher(text).region(start, end);
        int from = mark.lookingAt() ? mark.end() : start;
        Matcher stop = END.matcher(text).region(from, end).useTransparentBounds(true);
        while (stop.find()) {
            if (isEnd(text, from, stop.start(), stop.end(), end)) {
                add(text, from, stop.end(), sentences);
                from = stop.end();
            }
        }
        add(text, from, end, sentences);
    }

    private static boolean isEnd(String text, int from, int dot, int after, int end) {
        if (text.charAt(dot) != '.' || after - dot > 1) {
            return !startsLowerCase(text, after, end) || text.charAt(dot) != '.';
        }
        String word = lastWord(text, from, dot);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean ordinal = !word.isEmpty()
                && word.length() <= 2
                && word.chars().allMatch(Character::isDigit)
                && dot > from + 2
                && nextIsMonthLike(text, after, end);
        return !initial
                && !ordinal
                && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                && !startsLowerCase(text, after, end);
    }

    private static boolean nextIsMonthLike(String text, int after, int end) {
        int next = skipSpace(text, after, end);
        return next < end && Character.isLetter(text.charAt(next));
    }

    private static boolean startsLowerCase(String text, int after, int end) {
        int next = skipSpace(text, after, end);
        return next < end && Character.isLowerCase(text.charAt(next));
    }

    private static int skipSpace(String text, int from, int end) {
        int next = from;
        while (next < end && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static String lastWord(String text, int from, int end) {
        int start = end;
        while (start > from
                && end - start < 12
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return text.substring(start, end);
    }

    private static void add(String text, int start, int end, List<Sentence> sentences) {
        int from = skipSpace(text, start, end);
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Sentence(from, to, text.substring(from, to)));
        }
    }
}
