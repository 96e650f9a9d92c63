package io.resolvent.connectors.files;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.http.ManifestFile;

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
        return new FilesConnector(settings.name(), MANIFEST, FilesConfig.of(settings));
    }
}
