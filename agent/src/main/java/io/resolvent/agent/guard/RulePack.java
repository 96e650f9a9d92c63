package io.resolvent.agent.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
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

    /** Whole words, any letter case; a blank stands for any white space. */
    static Pattern words(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words.replace(" ", "\\s+") + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
