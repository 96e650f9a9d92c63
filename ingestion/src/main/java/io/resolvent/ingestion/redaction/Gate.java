package io.resolvent.ingestion.redaction;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks a detector only where a glance says that it may find something: most messages have no number at all. */
record Gate(Predicate<String> open, Detector detector) implements Detector {

    static List<Detector> digits(int least, List<Detector> detectors) {
        return gated(text -> hasDigits(text, least), detectors);
    }

    static List<Detector> any(String first, String second, List<Detector> detectors) {
        return gated(text -> text.contains(first) || text.contains(second), detectors);
    }

    private static List<Detector> gated(Predicate<String> open, List<Detector> detectors) {
        return detectors.stream()
                .<Detector>map(detector -> new Gate(open, detector))
                .toList();
    }

    private static boolean hasDigits(String text, int least) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < least; i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits >= least;
    }

    @Override
    public void detect(String text, Consumer<Redaction.Span> found) {
        if (open.test(text)) {
            detector.detect(text, found);
        }
    }
}
