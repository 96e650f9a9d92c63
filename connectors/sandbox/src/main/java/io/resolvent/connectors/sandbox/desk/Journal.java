package io.resolvent.connectors.sandbox.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The append-only file of all accepted writes, one JSON object a line. A write is in the file before it is answered, so
 * that it outlives the process (not a power cut: the file is not forced to disk). Not thread-safe.
 */
final class Journal implements AutoCloseable {

    private static final String FILE = "journal.jsonl";

    private final OutputStream out;

    private Journal(OutputStream out) {
        this.out = out;
    }

    /** Reads what is there, drops a last line that was cut off by a crash, and opens the file for more. */
    static Journal open(Path folder, Consumer<JournalEntry> reader) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            dropTornLine(file);
            replay(file, reader);
            return new Journal(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file + ": " + e.getMessage(), e);
        }
    }

    void append(JournalEntry entry) {
        try {
            out.write((DeskJson.MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("journal not written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replay(Path file, Consumer<JournalEntry> reader) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines()
                    .map(line -> DeskJson.MAPPER.readValue(line, JournalEntry.class))
                    .forEach(reader);
        }
    }

    private static void dropTornLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile journal = new RandomAccessFile(file.toFile(), "rw")) {
            long end = journal.length();
            while (end > 0) {
                journal.seek(end - 1);
                if (journal.read() == '\n') {
                    break;
                }
                end--;
            }
            journal.setLength(end);
        }
    }
}
