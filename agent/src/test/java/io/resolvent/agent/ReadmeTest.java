package io.resolvent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says what the connectors say of themselves. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String START = "<!-- connectors: made from the manifests, checked by a test -->\n";
    private static final String END = "<!-- /connectors -->";

    @Test
    void theConnectorTableEqualsTheManifests() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        String table = readme.substring(readme.indexOf(START) + START.length(), readme.indexOf(END));

        assertThat(table).as("put this table into README.md:%n%s", expected()).isEqualTo(expected());
    }

    @Test
    void everyConnectorFolderIsInTheBuildAndHasAComplianceTest() throws IOException {
        String build = Files.readString(ROOT.resolve("connectors/pom.xml"));
        Set<String> shared = Set.of("spi", "http", "testkit", "contract", "target");
        try (Stream<Path> folders = Files.list(ROOT.resolve("connectors")).filter(Files::isDirectory)) {
            for (Path folder : folders.filter(
                            f -> !shared.contains(f.getFileName().toString()))
                    .toList()) {
                assertThat(build).contains("<module>" + folder.getFileName() + "</module>");
                assertThat(complianceTests(folder))
                        .as(folder + " needs a test that extends the kit in connectors/testkit")
                        .isPositive();
            }
        }
    }

    private static long complianceTests(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("src/test"))) {
            return files.filter(f -> f.getFileName().toString().endsWith("ComplianceTest.java"))
                    .count();
        }
    }

    private static String expected() {
        List<Manifest> manifests = ConnectedStores.known().stream()
                .sorted(Comparator.comparing(Manifest::title))
                .toList();
        return "| ticket store | type | reads | writes | webhooks | tested against |\n| --- | --- | --- | --- | --- | --- |\n"
                + manifests.stream().map(ReadmeTest::row).collect(Collectors.joining());
    }

    private static String row(Manifest manifest) {
        EnumSet<Capability> reads = EnumSet.of(
                Capability.READ_TICKETS,
                Capability.READ_ARTICLES,
                Capability.READ_MACROS,
                Capability.READ_THREADS,
                Capability.READ_ATTACHMENTS);
        EnumSet<Capability> writes = EnumSet.copyOf(
                Stream.of(Capability.values()).filter(Capability::isWrite).toList());
        return "| "
                + String.join(
                        " | ",
                        manifest.title(),
                        "`" + manifest.system() + "`",
                        words(manifest, reads),
                        words(manifest, writes),
                        manifest.webhook().isBlank() ? "–" : manifest.webhook(),
                        manifest.tested())
                + " |\n";
    }

    private static String words(Manifest manifest, EnumSet<Capability> of) {
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
