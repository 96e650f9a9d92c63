package io.resolvent.ingestion.redaction;

import java.util.function.Consumer;

/**
 * Finds one kind of personal data. Thread-safe and a pure function of the text. Time grows linearly with the text:
 * patterns use bounded repetition only.
 */
@FunctionalInterface
interface Detector {

    /** Hands every find to {@code found}, in any order. */
    void detect(String text, Consumer<Redaction.Span> found);
}
