package io.resolvent.connectors.testkit;

import io.resolvent.connectors.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A folder under {@code connectors} that is a module of the build.
 *
 * @param manifest empty for what the connectors share
 */
record ConnectorFolder(Path path, Optional<Manifest> manifest) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** By name. */
    static List<ConnectorFolder> all(Path connectors) throws IOException {
        try (Stream<Path> folders = Files.list(connectors)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted(Comparator.comparing(folder -> folder.getFileName().toString()))
                    .map(folder -> new ConnectorFolder(folder, manifestIn(folder)))
                    .toList();
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean hasComplianceTest() throws IOException {
        try (Stream<Path> files = Files.walk(path.resolve("src/test"))) {
            return files.anyMatch(f -> f.getFileName().toString().endsWith("ComplianceTest.java"));
        }
    }

    private static Optional<Manifest> manifestIn(Path folder) {
        Path resources = folder.resolve("src/main/resources");
        if (!Files.exists(resources)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(f -> f.getFileName().toString().equals("connector.yaml"))
                    .findFirst()
                    .map(f -> YAML.readValue(f, Manifest.class));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resources, e);
        }
    }
}
