package io.resolvent.connectors;

/** A credential. Never shown: {@link #toString()} hides it; only {@link #reveal()} gives it. */
public record Secret(String reveal) {

    public Secret {
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("empty secret");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
