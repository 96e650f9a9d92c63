package io.resolvent.connectors.contract;

import java.util.regex.Pattern;

/**
 * A mistake of a specification, proven by the vendor's own pages, that is not held against a connector.
 *
 * @param problem matches the whole line that {@link Specification#problems} gives
 * @param reason in a few words; BEHAVIOR.md names the source
 */
public record Waiver(Pattern problem, String reason) {

    public static Waiver of(String problem, String reason) {
        return new Waiver(Pattern.compile(problem), reason);
    }
}
