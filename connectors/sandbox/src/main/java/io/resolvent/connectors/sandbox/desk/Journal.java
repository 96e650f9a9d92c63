package io.resolvent.connectors.sandbox.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * The append-only file of all accepted writes, one JSON object a line. A write is in the file before it is answered, so
 * that it outlives the process (not a power cut: the file is not forced to disk). One desk at a time uses a file. Not
 * thread-safe.
 */
final class Journal implements AutoCloseable {

    private static final String FILE = "journal.jsonl";

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Reads what is there, drops a last line that was cut off by a crash, and opens the file for more. */
    static Journal open(Path folder, Consumer<JournalEntry> reader) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock(file, channel);
                channel.truncate(TornLine.endOfWholeLines(channel));
                replay(file, channel, reader);
                return new Journal(file, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file + ": " + e.getMessage(), e);
        }
    }

    /** Adds a line, whole or not at all. */
    void append(JournalEntry entry) {
        byte[] line = (DeskJson.MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            long end = channel.size();
            try {
                write(ByteBuffer.wrap(line), end);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isPresent()) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException(file + " is in use by another desk", e);
        }
        throw new IOException(file + " is in use by another desk");
    }

    private static void replay(Path file, FileChannel channel, Consumer<JournalEntry> reader) throws IOException {
        BufferedReader lines = new BufferedReader(Channels.newReader(channel.position(0), StandardCharsets.UTF_8));
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                reader.accept(DeskJson.MAPPER.readValue(line, JournalEntry.class));
            } catch (JacksonException e) {
                throw new IOException(
                        "line " + number + " of " + file + " is damaged: delete the folder to begin anew", e);
            }
        }
    }
}
