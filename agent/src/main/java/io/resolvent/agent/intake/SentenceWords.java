package io.resolvent.agent.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a text apart into sentences of plain words: lower-case, without accents, apostrophes closed up. */
public final class SentenceWords {

    private static final Pattern END = Pattern.compile("(?<=[.!?…:;])\\s+|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’`´](?=\\p{L})[\\p{L}]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ELIDED =
            Pattern.compile("^(?:qu|[ldjmtsnc]|un|all|dell|nell|sull|dall|quell)['’`´](?=\\p{L}{2})");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`´]");

    private SentenceWords() {}

    /** The sentences in order, each with its words; none is empty. */
    public static List<List<String>> of(String text) {
        return END.splitAsStream(PlainWords.of(text))
                .map(SentenceWords::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** The words of one sentence. */
    public static List<String> words(String sentence) {
        return WORD.matcher(fold(sentence))
                .results()
                .map(MatchResult::group)
                .flatMap(SentenceWords::closedUp)
                .toList();
    }

    private static Stream<String> closedUp(String word) {
        String rest = ELIDED.matcher(word).replaceFirst("");
        return rest.isEmpty()
                ? Stream.empty()
                : Stream.of(APOSTROPHE.matcher(rest).replaceAll(""));
    }

    /** Lower-case without accents. */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace("æ", "ae");
    }
}
