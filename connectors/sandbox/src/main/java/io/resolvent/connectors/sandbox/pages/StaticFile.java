package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.web.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** A file that lies beside the templates. */
final class StaticFile {

    private StaticFile() {}

    static Answer answer(String name, String contentType) {
        try (InputStream file = Objects.requireNonNull(StaticFile.class.getResourceAsStream(name), name)) {
            return new Answer(200, contentType, file.readAllBytes(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
