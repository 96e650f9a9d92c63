package io.resolvent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectedStoresTest {

    private static final Path CONNECTORS =
            Path.of("../connectors").toAbsolutePath().normalize();
    private static final String FACTORY =
            "src/main/resources/META-INF/services/io.resolvent.connectors.ConnectorFactory";

    @Test
    void everyConnectorFolderIsFound() throws IOException {
        try (Stream<Path> folders = Files.list(CONNECTORS)) {
            List<String> withFactory = folders.filter(folder -> Files.exists(folder.resolve(FACTORY)))
                    .map(folder -> folder.getFileName().toString())
                    .toList();

            assertThat(ConnectedStores.known())
                    .extracting(Manifest::system)
                    .as("the connectors on the class path; run: make connectors")
                    .containsExactlyInAnyOrderElementsOf(withFactory);
        }
    }
}
