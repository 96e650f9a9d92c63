package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what its detectors find, again and again until they find nothing more: so a redacted text stays as it is. Earlier
 * detectors win where finds overlap. Masks already in the text are never touched.
 */
final class PatternRedactor implements Redactor {

    /** Far more than any text needs; a text built to need more is masked as a whole. */
    private static final int MOST_ROUNDS = 40;

    static final char BLANK = '\uFFFC';
    private static final Pattern MASK = Pattern.compile("\\[(?:EMAIL|PHONE|CARD|IBAN|SSN|NATIONAL_ID|PASSPORT"
            + "|DATE_OF_BIRTH|ADDRESS|IP_ADDRESS|MAC_ADDRESS|SECRET|PASSWORD|NAME)\\]");

    /** Names and addresses are looked for so often; after that by rules only. */
    private static final int MOST_LOOKS = 8;

    private final List<Detector> detectors;
    private final LearnedNames learned;

    PatternRedactor(List<Detector> detectors, LearnedNames learned) {
        this.detectors = List.copyOf(detectors);
        this.learned = learned;
    }

    @Override
    public Redaction redact(String text, Collection<String> knownNames) {
        KnownNames names = new KnownNames(knownNames);
        Masking masking = new Masking(text);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Redaction.Span> finds = finds(masking.text(), names, round < MOST_LOOKS);
            if (finds.isEmpty()) {
                return new Redaction(masking.text(), masking.spans());
            }
            masking = masking.with(finds);
        }
        return new Redaction(
                PersonalDatum.SECRET.mask(), List.of(new Redaction.Span(PersonalDatum.SECRET, 0, text.length())));
    }

    private List<Redaction.Span> finds(String text, KnownNames names, boolean look) {
        String open = blankMasks(text);
        Winners winners = new Winners(open);
        for (Detector detector : detectors) {
            detector.detect(open, winners);
        }
        names.detect(open, winners);
        return look ? learned.join(open, winners.inOrder()) : winners.inOrder();
    }

    private static String blankMasks(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        StringBuilder open = new StringBuilder(text);
        Matcher mask = MASK.matcher(text);
        while (mask.find()) {
            for (int i = mask.start(); i < mask.end(); i++) {
                open.setCharAt(i, BLANK);
            }
        }
        return open.toString();
    }

    /** Keeps the first of overlapping finds, and none that touches a mask. */
    private static final class Winners implements Consumer<Redaction.Span> {

        private final String text;
        private final java.util.TreeMap<Integer, Redaction.Span> byStart = new java.util.TreeMap<>();

        Winners(String text) {
            this.text = text;
        }

        @Override
        public void accept(Redaction.Span span) {
            var before = byStart.lowerEntry(span.end());
            boolean free = before == null || before.getValue().end() <= span.start();
            if (free && text.substring(span.start(), span.end()).indexOf(BLANK) < 0) {
                byStart.put(span.start(), span);
            }
        }

        List<Redaction.Span> inOrder() {
            return new ArrayList<>(byStart.values());
        }
    }
}
