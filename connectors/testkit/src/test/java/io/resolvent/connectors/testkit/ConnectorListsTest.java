package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A connector is one folder: every list of connectors outside is made from the folders. {@code make connectors} writes them. */
class ConnectorListsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String START = "<!-- connectors: written by make connectors -->\n";
    private static final String END = "<!-- /connectors -->";
    private static final boolean WRITE = "write".equals(System.getProperty("connectors"));

    @Test
    void everyFolderIsInTheBuild() throws IOException {
        assertLines(
                "connectors/pom.xml",
                folders().stream()
                        .map(folder -> "    <module>" + folder.name() + "</module>\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void everyConnectorCanBeFoundByPrograms() throws IOException {
        assertLines(
                "connectors/all/pom.xml",
                folders().stream()
                        .filter(folder -> folder.manifest().isPresent())
                        .map(folder -> dependency(folder.name()))
                        .collect(Collectors.joining()));
    }

    @Test
    void theReadmeSaysWhatTheManifestsSay() throws IOException {
        List<Manifest> manifests =
                folders().stream().flatMap(folder -> folder.manifest().stream()).toList();

        assertLines("README.md", ConnectorTable.of(manifests));
    }

    @Test
    void everyConnectorHasAComplianceTestAndItsTexts() throws IOException {
        for (ConnectorFolder folder : folders()) {
            if (folder.manifest().isPresent()) {
                assertThat(folder.hasComplianceTest())
                        .as(folder.name() + " needs a test that extends ConnectorComplianceTest")
                        .isTrue();
                assertThat(folder.path().resolve("README.md")).isNotEmptyFile();
                assertThat(folder.path().resolve("BEHAVIOR.md")).isNotEmptyFile();
            }
        }
    }

    private static List<ConnectorFolder> folders() throws IOException {
        return ConnectorFolder.all(ROOT.resolve("connectors"));
    }

    private static String dependency(String folder) {
        return """
                    <dependency>
                      <groupId>io.resolvent</groupId>
                      <artifactId>connector-%s</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                """.formatted(folder);
    }

    /** The lines between the marks; the closing mark may be indented. */
    private static void assertLines(String file, String wanted) throws IOException {
        Path path = ROOT.resolve(file);
        String text = Files.readString(path);
        int from = text.indexOf(START) + START.length();
        int to = text.lastIndexOf('\n', text.indexOf(END)) + 1;
        if (WRITE) {
            Files.writeString(path, text.substring(0, from) + wanted + text.substring(to));
        } else {
            assertThat(text.substring(from, to))
                    .as("the connectors in " + file + "; run: make connectors")
                    .isEqualTo(wanted);
        }
    }
}
