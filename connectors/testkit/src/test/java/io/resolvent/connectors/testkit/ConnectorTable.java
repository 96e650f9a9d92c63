package io.resolvent.connectors.testkit;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Manifest;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What connectors say of themselves, as a table. */
final class ConnectorTable {

    private static final Set<Capability> READS = EnumSet.of(
            Capability.READ_TICKETS,
            Capability.READ_ARTICLES,
            Capability.READ_MACROS,
            Capability.READ_THREADS,
            Capability.READ_ATTACHMENTS);
    private static final Set<Capability> WRITES = EnumSet.copyOf(
            Stream.of(Capability.values()).filter(Capability::isWrite).toList());

    private ConnectorTable() {}

    static String of(List<Manifest> manifests) {
        return "| store | type | reads | writes | webhooks | tested against |\n| --- | --- | --- | --- | --- | --- |\n"
                + manifests.stream()
                        .sorted(Comparator.comparing(Manifest::title))
                        .map(ConnectorTable::row)
                        .collect(Collectors.joining());
    }

    private static String row(Manifest manifest) {
        return "| "
                + String.join(
                        " | ",
                        manifest.title(),
                        "`" + manifest.system() + "`",
                        words(manifest, READS),
                        words(manifest, WRITES),
                        manifest.webhook().isBlank() ? "–" : manifest.webhook(),
                        manifest.tested())
                + " |\n";
    }

    private static String words(Manifest manifest, Set<Capability> of) {
        String words = of.stream()
                .filter(manifest::can)
                .map(c -> c.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^(read|post)_", "")
                        .replace('_', ' '))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "–" : words;
    }
}
