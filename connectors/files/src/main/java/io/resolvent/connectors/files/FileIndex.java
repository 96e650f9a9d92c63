package io.resolvent.connectors.files;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Skipped;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Where each record of a file lies; about 150 bytes of memory a record, whatever its size.
 *
 * @param stamp the file's size and time when it was read
 */
record FileIndex(Path file, Stamp stamp, List<Entry> entries) {

    /** What changes when a file does. */
    record Stamp(long bytes, Instant changed) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        }
    }

    FileIndex {
        entries = List.copyOf(entries);
    }

    /** Reads the file once from end to end. UNAVAILABLE when it cannot be opened. */
    static FileIndex of(Path file, LineParser<?> parser) {
        try {
            Stamp stamp = Stamp.of(file);
            return new FileIndex(file, stamp, scan(file, stamp, parser));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    boolean isCurrent() {
        try {
            return stamp.equals(Stamp.of(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** How many entries end at or before this place, if one ends exactly there; else 0. */
    int after(long bytes) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).end() <= bytes) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && entries.get(low - 1).end() == bytes ? low : 0;
    }

    static ConnectorException changedMeanwhile(Catalogue.Place place, BadLine cause) {
        return new ConnectorException(
                FailureKind.UNAVAILABLE, place.toString(), "changed while it was read. Read again.", cause);
    }

    static ConnectorException unreadable(Path file, IOException cause) {
        return new ConnectorException(
                FailureKind.UNAVAILABLE, file.toString(), "cannot be read: " + cause + ". Is it there?", cause);
    }

    /** A compressed file that ends too early, or is damaged, at this line. */
    static Skipped brokenOff(Path file, long line, IOException cause) {
        return new Skipped(
                place(file, line),
                "the compressed file breaks off or is damaged here: " + cause.getMessage()
                        + ". Everything before was read; fetch the file again for the rest");
    }

    static String place(Path file, long line) {
        return file.getFileName() + ":" + line;
    }

    private static <T> List<Entry> scan(Path file, Stamp stamp, LineParser<T> parser) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long position = 0;
        long checksum = 0;
        long number = 0;
        try (LineCursor cursor = LineCursor.open(file)) {
            for (Optional<RawLine> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                RawLine line = next.get();
                position = line.end();
                checksum = line.checksum();
                number = line.number();
                if (!line.isBlank()) {
                    entries.add(entry(file, line, stamp, parser));
                }
            }
        } catch (EOFException | ZipException e) {
            entries.add(new Entry.Bad(brokenOff(file, number + 1, e), position, checksum));
        }
        return entries;
    }

    private static <T> Entry entry(Path file, RawLine line, Stamp stamp, LineParser<T> parser) {
        try {
            String key = parser.keyOf(parser.parse(line.textIfComplete(), stamp.changed()));
            return new Entry.Good(key, line.number(), line.start(), line.end(), line.checksum());
        } catch (BadLine e) {
            return new Entry.Bad(new Skipped(place(file, line.number()), e.problem()), line.end(), line.checksum());
        }
    }
}
