package io.resolvent.agent.config;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Console, API and webhooks.
 *
 * @param address the address to listen on; the loopback address unless a proxy in front terminates TLS
 * @param port 1 to 65535; 0 takes a free one
 * @param user who may log in to the console
 * @param password a secret reference, {@code env:NAME} or {@code file:PATH}; empty: one is made at first start, kept in
 *     the home folder and printed
 */
public record ServerSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8080") int port,
        @DefaultValue("lead") String user,
        @DefaultValue("") String password) {

    public ServerSettings {
        Check.that(port >= 0 && port <= 65_535, "port", "must be 0 to 65535, is " + port);
        Check.that(!user.isBlank(), "user", "must not be empty");
    }
}
