package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.SentenceWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of an inquiry that ask. */
final class Questions {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)(?:,|;|\\band\\b|&|\\+|\\balso\\b|\\bplus\\b|\\bor\\b)\\s+(?=(?:and |or |also |then |by |from |for |at |in )?(?:how|where|what|when|which"
                    + "|who|whose|why|whether|can|could|may|must|should|shall|will|would|if|until|till|does|did|do|is|are|am|was|has|have)\\b)");
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_TELLING = 2;
    private static final double WHOLE = 0.8;
    private static final Set<String> ASKING = Set.of(
            "how where what which when who why can may do does is are am will could tell wie wo was wann kann comment ou quand como donde cuando come dove quando hoe waar wanneer jak gdzie kiedy"
                    .split(" "));

    private static final Set<String> POINTING = Set.of("it its they them he him she her ones both".split(" "));
    private static final Set<String> POINTING_AT_THE_END =
            Set.of("this that these those one each either here there other another".split(" "));

    private Questions() {}

    /** The whole inquiry first, then its own text without the subject, then at most {@code most} sentences that ask. */
    static List<String> of(Inquiry inquiry, int most) {
        if (inquiry.question().isBlank()) {
            return List.of();
        }
        Set<String> parts = new LinkedHashSet<>(List.of(inquiry.question()));
        if (!inquiry.text().isBlank()) {
            parts.add(inquiry.text());
        }
        List<String> asking = asking(inquiry.text());
        parts.addAll(asking.subList(0, Math.min(most, asking.size())));
        return List.copyOf(parts);
    }

    /** The first sentences of an inquiry that has more than one. */
    static List<String> sentences(Inquiry inquiry, int most) {
        List<String> sentences = sentences(inquiry.text()).toList();
        return sentences.size() < 2 ? List.of() : sentences.subList(0, Math.min(most, sentences.size()));
    }

    /** The clauses that ask, where there is more than one; else the one that can stand alone beside what is told. */
    static List<String> parts(Inquiry inquiry, int most) {
        List<String> clauses = clauses(inquiry).distinct().toList();
        List<String> parts = clauses.size() > 1
                ? clauses
                : clauses.stream().filter(Questions::standsAlone).toList();
        boolean whole =
                parts.size() == 1 && parts.getFirst().length() > inquiry.text().length() * WHOLE;
        return whole ? List.of() : parts.subList(0, Math.min(most, parts.size()));
    }

    private static Stream<String> clauses(Inquiry inquiry) {
        return everyAsking(inquiry.text()).stream()
                .flatMap(CLAUSE::splitAsStream)
                .map(String::strip)
                .filter(part -> SentenceWords.words(part).size() >= FEWEST_WORDS);
    }

    /** Whether it tells what it is about, and does not lean on what was said before. */
    private static boolean standsAlone(String part) {
        List<String> words = SentenceWords.words(part);
        long numbers =
                words.stream().filter(word -> Character.isDigit(word.charAt(0))).count();
        return WordWeights.words(part).size() + numbers >= FEWEST_TELLING
                && words.stream().noneMatch(POINTING::contains)
                && !POINTING_AT_THE_END.contains(words.getLast());
    }

    /** Where some sentences have a question mark, only those. */
    private static List<String> asking(String text) {
        List<String> marked = sentences(text).filter(Questions::isMarked).toList();
        return marked.isEmpty() ? everyAsking(text) : marked;
    }

    private static List<String> everyAsking(String text) {
        return sentences(text)
                .filter(sentence -> isMarked(sentence)
                        || SentenceWords.words(sentence).stream().anyMatch(ASKING::contains))
                .toList();
    }

    private static boolean isMarked(String sentence) {
        return sentence.indexOf('?') >= 0;
    }

    private static Stream<String> sentences(String text) {
        return SENTENCE.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> SentenceWords.words(sentence).size() >= FEWEST_WORDS);
    }
}
