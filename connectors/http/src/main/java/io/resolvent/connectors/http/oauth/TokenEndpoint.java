package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.Secret;
import java.util.Optional;

/** Where access tokens come from. Thread-safe. */
@FunctionalInterface
interface TokenEndpoint {

    /**
     * Asks once. Never throws for what the server or the network does.
     *
     * @param refreshToken empty to ask on the client's own behalf
     */
    TokenAnswer ask(Optional<Secret> refreshToken);
}
