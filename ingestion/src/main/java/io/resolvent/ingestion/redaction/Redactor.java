package io.resolvent.ingestion.redaction;

import java.util.Collection;

/** Masks personal data. Thread-safe, deterministic, and stable: redacting a redacted text changes nothing. */
public interface Redactor {

    /** Masks what has a recognisable structure (mail addresses, phone and card numbers, secrets, …). */
    default Redaction redact(String text) {
        return redact(text, java.util.List.of());
    }

    /** Masks structured personal data and these names, which the store knows (requester, agents, people in copy). */
    Redaction redact(String text, Collection<String> knownNames);
}
