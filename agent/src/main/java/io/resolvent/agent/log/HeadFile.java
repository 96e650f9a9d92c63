package io.resolvent.agent.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A head as a file of one JSON object. */
public final class HeadFile {

    private static final JsonMapper MAPPER = new JsonMapper();

    private HeadFile() {}

    /** Replaces the file as a whole. */
    public static void write(Path file, Head head) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, MAPPER.writeValueAsString(head) + System.lineSeparator());
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Throws {@link IOException} for a file that holds no head. */
    public static Head read(Path file) throws IOException {
        try {
            return MAPPER.readValue(Files.readString(file), Head.class);
        } catch (JacksonException e) {
            throw new IOException(file + ": not a head of the policy log. Give the file that log export wrote.", e);
        }
    }
}
