package io.resolvent.agent.config;

import io.resolvent.connectors.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Resolves {@code env:NAME} and {@code file:PATH}. A credential itself never stands in the configuration. */
public final class SecretReference {

    private final Map<String, String> environment;

    public SecretReference(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** @param key the full configuration key, for the error */
    public Secret resolve(String key, String reference) {
        if (reference.startsWith("env:")) {
            return fromEnvironment(key, reference.substring("env:".length()));
        }
        if (reference.startsWith("file:")) {
            return fromFile(key, Path.of(reference.substring("file:".length())));
        }
        throw new InvalidConfiguration(key + ": a secret is given by reference only: env:NAME or file:PATH");
    }

    private Secret fromEnvironment(String key, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new InvalidConfiguration(
                    key + ": environment variable " + name + " is not set: set it where Resolvent is started");
        }
        return new Secret(value);
    }

    private static Secret fromFile(String key, Path path) {
        try {
            String value = Files.readString(path).strip();
            if (value.isEmpty()) {
                throw new InvalidConfiguration(key + ": file " + path + " is empty: put the secret into it");
            }
            return new Secret(value);
        } catch (IOException e) {
            throw new InvalidConfiguration(
                    key + ": file " + path + " cannot be read: is it there, and readable for this account?", e);
        }
    }
}
