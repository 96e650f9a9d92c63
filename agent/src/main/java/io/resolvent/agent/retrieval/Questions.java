package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.SentenceWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of an inquiry that ask. */
final class Questions {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)(?:,|\\band\\b|&|\\balso\\b)\\s+(?=(?:and |also |then )?(?:how|where|what|when|which|who|can|may|if|until|does|is|are|do)\\b)");
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_TELLING = 2;
    private static final double WHOLE = 0.8;
    private static final Set<String> ASKING = Set.of(
            "how where what which when who why can may do does is are am will could tell wie wo was wann kann comment ou quand como donde cuando come dove quando hoe waar wanneer jak gdzie kiedy"
                    .split(" "));

    private static final Set<String> POINTING = Set.of(
            "it its this that these those them they their he him his she her one ones both each either here there other another"
                    .split(" "));

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
        List<String> sentences = SENTENCE.splitAsStream(inquiry.text())
                .map(String::strip)
                .filter(sentence -> SentenceWords.words(sentence).size() >= FEWEST_WORDS)
                .toList();
        return sentences.size() < 2 ? List.of() : sentences.subList(0, Math.min(most, sentences.size()));
    }

    /** The clauses that ask, where there is more than one part to an inquiry. */
    static List<String> parts(Inquiry inquiry, int most) {
        List<String> parts = asking(inquiry.text()).stream()
                .flatMap(CLAUSE::splitAsStream)
                .map(String::strip)
                .filter(part -> SentenceWords.words(part).size() >= FEWEST_WORDS)
                .filter(Questions::standsAlone)
                .distinct()
                .toList();
        boolean whole =
                parts.size() == 1 && parts.getFirst().length() > inquiry.text().length() * WHOLE;
        return whole ? List.of() : parts.subList(0, Math.min(most, parts.size()));
    }

    /** Whether it tells what it is about, and does not lean on what was said before. */
    private static boolean standsAlone(String part) {
        return WordWeights.words(part).size() >= FEWEST_TELLING
                && SentenceWords.words(part).stream().noneMatch(POINTING::contains);
    }

    private static List<String> asking(String text) {
        List<String> marked = new ArrayList<>();
        List<String> worded = new ArrayList<>();
        for (String sentence : SENTENCE.split(text)) {
            List<String> words = SentenceWords.words(sentence);
            if (words.size() >= FEWEST_WORDS && sentence.indexOf('?') >= 0) {
                marked.add(sentence.strip());
            } else if (words.size() >= FEWEST_WORDS && words.stream().anyMatch(ASKING::contains)) {
                worded.add(sentence.strip());
            }
        }
        return marked.isEmpty() ? worded : marked;
    }
}
