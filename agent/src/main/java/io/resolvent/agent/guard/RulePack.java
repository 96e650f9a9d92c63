package io.resolvent.agent.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads an editable file of word patterns. */
final class RulePack {

    private RulePack() {}

    static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(RulePack.class.getResourceAsStream(resource), resource)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** Changes when one of these files of rules does. */
    static String fingerprint(List<String> packs) {
        CRC32C sum = new CRC32C();
        for (String pack : packs) {
            String resource = "/guard/" + pack + ".yaml";
            try (InputStream in = Objects.requireNonNull(RulePack.class.getResourceAsStream(resource), resource)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(resource + " cannot be read", e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
