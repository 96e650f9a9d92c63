package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins what rules found with what {@link NameTagger} finds: structured personal data stands; of overlapping names and
 * addresses the longest wins; a name found once is masked wherever its parts stand in the text. Thread-safe.
 */
final class LearnedNames {

    private static final int SHORTEST_PART = 3;
    private static final int LIKELY = 3;

    private final NameTagger tagger;

    LearnedNames(NameTagger tagger) {
        this.tagger = tagger;
    }

    /**
     * @param open the text with masks blanked
     * @param ruled what rules found, in order, clear of each other
     */
    List<Redaction.Span> join(String open, List<Redaction.Span> ruled) {
        StringBuilder view = new StringBuilder(open);
        byte[] soft = new byte[open.length()];
        NavigableMap<Integer, Redaction.Span> joined = new TreeMap<>();
        List<Redaction.Span> candidates = new ArrayList<>();
        for (Redaction.Span span : ruled) {
            if (isSoft(span.kind())) {
                java.util.Arrays.fill(soft, span.start(), span.end(), (byte)
                        (span.kind() == PersonalDatum.NAME ? Token.IN_NAME : Token.IN_ADDRESS));
                candidates.add(span);
            } else {
                java.util.Arrays.fill(soft, span.start(), span.end(), (byte) 0);
                blank(view, span.start(), span.end());
                joined.put(span.start(), span);
            }
        }
        oneSignAMask(view);
        NameTagger.Tagged tagged = tagger.tag(view.toString(), soft);
        tagged.spans().stream()
                .filter(span -> isClear(open, span) && !tagger.isOrdinary(open, span))
                .filter(span -> isWritten(open, tagged.tokens(), span))
                .forEach(candidates::add);
        candidates.sort(Comparator.<Redaction.Span>comparingInt(span -> span.start() - span.end())
                .thenComparingInt(Redaction.Span::start));
        candidates.forEach(span -> keep(joined, span));
        spread(open, tagged.tokens(), joined);
        return new ArrayList<>(joined.values());
    }

    private static boolean isSoft(PersonalDatum kind) {
        return kind == PersonalDatum.NAME || kind == PersonalDatum.ADDRESS;
    }

    /** Whether a piece is written like a name, with a capital, or has a word that is built like one. */
    private static boolean isWritten(String text, List<Token> tokens, Redaction.Span span) {
        return span.kind() != PersonalDatum.NAME
                || text.substring(span.start(), span.end()).codePoints().anyMatch(Character::isUpperCase)
                || tokens.stream()
                        .filter(token -> token.start() >= span.start() && token.end() <= span.end())
                        .anyMatch(token -> token.name() >= LIKELY);
    }

    private static boolean isClear(CharSequence view, Redaction.Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (view.charAt(i) == PatternRedactor.BLANK) {
                return false;
            }
        }
        return true;
    }

    private static void blank(StringBuilder view, int start, int end) {
        for (int i = start; i < end; i++) {
            view.setCharAt(i, PatternRedactor.BLANK);
        }
    }

    /** However long a mask is, it reads as one sign. */
    private static void oneSignAMask(StringBuilder view) {
        boolean before = false;
        for (int i = 0; i < view.length(); i++) {
            boolean mask = view.charAt(i) == PatternRedactor.BLANK;
            if (mask && before) {
                view.setCharAt(i, ' ');
            }
            before = mask;
        }
    }

    private static void keep(NavigableMap<Integer, Redaction.Span> joined, Redaction.Span span) {
        var before = joined.lowerEntry(span.end());
        if (before == null || before.getValue().end() <= span.start()) {
            joined.put(span.start(), span);
        }
    }

    private static void spread(String text, List<Token> tokens, NavigableMap<Integer, Redaction.Span> joined) {
        Set<String> parts = new HashSet<>();
        for (Token token : tokens) {
            var span = joined.floorEntry(token.start());
            if (span != null
                    && span.getValue().kind() == PersonalDatum.NAME
                    && token.end() <= span.getValue().end()
                    && TokenShape.isCapitalised(token.shape())
                    && token.end() - token.start() >= SHORTEST_PART
                    && token.classes() == 0
                    && token.name() >= LIKELY) {
                parts.add(text.substring(token.start(), token.end()));
            }
        }
        for (Token token : tokens) {
            if (!parts.isEmpty() && parts.contains(text.substring(token.start(), token.end()))) {
                keep(joined, new Redaction.Span(PersonalDatum.NAME, token.start(), token.end()));
            }
        }
    }
}
