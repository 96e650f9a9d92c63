package io.resolvent.connectors.http;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a connector's {@code connector.yaml}, whose keys are the components of {@link Manifest}, all of them required and
 * none unknown.
 */
public final class ManifestFile {

    private static final String NAME = "connector.yaml";
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ManifestFile() {}

    /** Reads the file that lies in the resources beside {@code anchor}: same package. INVALID_CONFIGURATION says what is wrong. */
    public static Manifest read(Class<?> anchor) {
        try (InputStream file = anchor.getResourceAsStream(NAME)) {
            if (file == null) {
                throw invalid(anchor, "is missing: put it in the resources of package " + anchor.getPackageName());
            }
            return checked(anchor, YAML.readValue(file, Manifest.class));
        } catch (IOException | JacksonException e) {
            throw new ConnectorException(FailureKind.INVALID_CONFIGURATION, where(anchor), firstLine(e), e);
        }
    }

    /** Refuses any setting or secret that the manifest does not name, so that a misspelt key is noticed at start. */
    public static void requireKnownKeys(Manifest manifest, ConnectorSettings settings) {
        Set<String> given = new TreeSet<>(settings.values().keySet());
        given.addAll(settings.secrets().keySet());
        for (String key : given) {
            if (!manifest.settings().containsKey(key)) {
                throw settings.invalid(
                        key,
                        "is unknown: use one of "
                                + new TreeSet<>(manifest.settings().keySet()));
            }
        }
    }

    private static Manifest checked(Class<?> anchor, Manifest manifest) {
        require(
                anchor,
                manifest.system().matches("[a-z][a-z0-9-]{0,40}"),
                "system: lower-case letters, digits, hyphens");
        require(anchor, !manifest.title().isBlank(), "title: is empty");
        require(anchor, manifest.requestsPerMinute() >= 0, "requestsPerMinute: is negative");
        require(anchor, !manifest.capabilities().isEmpty(), "capabilities: none declared");
        require(
                anchor,
                manifest.can(Capability.RECEIVE_WEBHOOKS) != manifest.webhook().isBlank(),
                "webhook: name the signature scheme exactly when RECEIVE_WEBHOOKS is declared");
        require(
                anchor,
                !manifest.can(Capability.REPLY_WITH_STATUS) || manifest.can(Capability.POST_PUBLIC_REPLY),
                "capabilities: REPLY_WITH_STATUS needs POST_PUBLIC_REPLY");
        require(
                anchor,
                !manifest.can(Capability.READ_TICKETS) || !manifest.statuses().isEmpty(),
                "statuses: map the store's words when READ_TICKETS is declared");
        return manifest;
    }

    private static void require(Class<?> anchor, boolean holds, String problem) {
        if (!holds) {
            throw invalid(anchor, problem);
        }
    }

    private static ConnectorException invalid(Class<?> anchor, String problem) {
        return new ConnectorException(FailureKind.INVALID_CONFIGURATION, where(anchor), problem);
    }

    private static String where(Class<?> anchor) {
        return anchor.getPackageName() + "/" + NAME;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be read");
    }
}
