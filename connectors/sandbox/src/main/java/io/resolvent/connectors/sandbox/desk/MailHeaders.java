package io.resolvent.connectors.sandbox.desk;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Headers of a mail, by lower-case name; of one that comes twice both values, with a comma between them. */
final class MailHeaders {

    private MailHeaders() {}

    static Map<String, String> of(Map<String, String> given) {
        Map<String, String> headers = new TreeMap<>();
        new TreeMap<>(given)
                .forEach((name, value) -> headers.merge(name.toLowerCase(Locale.ROOT), value, (a, b) -> a + ", " + b));
        return Map.copyOf(headers);
    }
}
