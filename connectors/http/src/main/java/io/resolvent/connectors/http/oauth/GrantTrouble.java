package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.FailureKind;

/** A grant that cannot be read, kept or had for oneself. Its message is for a person and tells no secret. */
final class GrantTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final String words;

    GrantTrouble(FailureKind kind, String words) {
        super(words);
        this.kind = kind;
        this.words = words;
    }

    String words() {
        return words;
    }

    FailureKind kind() {
        return kind;
    }
}
