package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * What a person configured for one sandbox desk.
 *
 * @param url scheme, host and port
 * @param webhookSecret empty when no webhooks are received
 * @param pageSize changes or articles in one call, 1 to 500
 */
record SandboxConfig(URI url, Secret token, Optional<Secret> webhookSecret, int pageSize) {

    static SandboxConfig of(ConnectorSettings settings) {
        return new SandboxConfig(
                url(settings), settings.requireSecret("token"), settings.secret("webhook-secret"), pageSize(settings));
    }

    private static URI url(ConnectorSettings settings) {
        String url = settings.require("url");
        if (!url.matches("https?://[^/?#@\\s]+/?")) {
            throw settings.invalid("url", "is no address such as http://127.0.0.1:8090");
        }
        return URI.create(url);
    }

    static int pageSize(ConnectorSettings settings) {
        String size = settings.get("page-size").orElse("100");
        if (!size.matches("[1-9][0-9]{0,2}") || Integer.parseInt(size) > 500) {
            throw settings.invalid("page-size", "is no number from 1 to 500");
        }
        return Integer.parseInt(size);
    }
}
