package io.resolvent.connectors.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;

/**
 * Reads a file line by line, keeping one line in memory. A file whose name ends in {@code .gz} is uncompressed on the way.
 * A byte order mark, CRLF, and a last line without an end are taken as they come. Not thread-safe.
 */
final class LineCursor implements AutoCloseable {

    /** Bytes of the longest line that is read whole: 256 MB. */
    static final int LONGEST_LINE = 256 << 20;

    private static final int BUFFER = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final CRC32C checksum = new CRC32C();
    private int from;
    private int to;
    private long position;
    private long number;

    private LineCursor(InputStream in) {
        this.in = in;
    }

    static LineCursor open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        boolean zipped = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        try {
            return new LineCursor(zipped ? new GZIPInputStream(bytes, BUFFER) : bytes);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** Where the next line begins, in bytes of the uncompressed file. */
    long position() {
        return position;
    }

    /** The number of the line read last; 0 before the first. */
    long number() {
        return number;
    }

    /** The next line; empty at the end of the file. */
    Optional<RawLine> next() throws IOException {
        long start = position;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean complete = true;
        boolean ended = false;
        while (!ended && fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            ended = end < to;
            int length = end - from;
            complete &= line.size() + length <= LONGEST_LINE;
            if (complete) {
                line.write(buffer, from, length);
            }
            consume(ended ? length + 1 : length);
        }
        if (position == start) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new RawLine(number, start, position, checksum.getValue(), textOf(line), complete));
    }

    /** Goes on to a place further down, without counting lines. */
    void skipTo(long place) throws IOException {
        while (position < place && fill()) {
            consume((int) Math.min(to - from, place - position));
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String textOf(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, in.read(buffer, 0, BUFFER));
        return to > 0;
    }

    private void consume(int bytes) {
        checksum.update(buffer, from, bytes);
        from += bytes;
        position += bytes;
    }
}
