package io.resolvent.connectors;

/**
 * Names one intended effect for ever: the same decision about the same message gives the same id, so that an effect can
 * be recognised and never happens twice.
 *
 * @param value 16 to 64 lower-case hexadecimal digits
 */
public record ActionId(String value) {

    public ActionId {
        if (!value.matches("[0-9a-f]{16,64}")) {
            throw new IllegalArgumentException("not an action id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
