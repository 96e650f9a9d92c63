package io.resolvent.connectors.files;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.http.AssembledConnector;
import io.resolvent.connectors.http.ManifestFile;
import io.resolvent.connectors.http.Undeclared;
import java.util.List;

/** Makes connectors to JSON lines files. */
public final class FilesConnectorFactory implements ConnectorFactory {

    private static final Manifest MANIFEST = ManifestFile.read(FilesConnectorFactory.class);

    @Override
    public Manifest manifest() {
        return MANIFEST;
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ManifestFile.requireKnownKeys(MANIFEST, settings);
        FilesConfig config = FilesConfig.of(settings);
        FilesTickets tickets = new FilesTickets(settings.name(), config);
        FilesKnowledge knowledge = new FilesKnowledge(settings.name(), config);
        Undeclared undeclared = new Undeclared(settings.name());
        return new AssembledConnector(
                settings.name(),
                MANIFEST,
                () -> probe(tickets, knowledge),
                tickets,
                knowledge,
                undeclared,
                undeclared,
                undeclared,
                () -> {
                    tickets.close();
                    knowledge.close();
                });
    }

    private static ProbeResult probe(FilesTickets tickets, FilesKnowledge knowledge) {
        try {
            tickets.check();
            knowledge.check();
            return new ProbeResult(ProbeResult.State.READY, "", List.of());
        } catch (ConnectorException e) {
            return new ProbeResult(ProbeResult.State.MISCONFIGURED, "", List.of(String.valueOf(e.getMessage())));
        }
    }
}
