package io.resolvent.connectors.files;

import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** The tickets of one file, line by line. Not thread-safe. */
final class TicketLines implements Iterator<TicketLine>, AutoCloseable {

    private final Path file;
    private final LineCursor cursor;
    private final LineParser<Ticket> parser;
    private final Consumer<Skipped> skipped;
    private Optional<TicketLine> next = Optional.empty();
    private boolean ended;

    private TicketLines(Path file, LineCursor cursor, LineParser<Ticket> parser, Consumer<Skipped> skipped) {
        this.file = file;
        this.cursor = cursor;
        this.parser = parser;
        this.skipped = skipped;
    }

    static TicketLines open(Path file, LineParser<Ticket> parser, Consumer<Skipped> skipped) {
        try {
            return new TicketLines(file, LineCursor.open(file), parser, skipped);
        } catch (IOException e) {
            throw FileIndex.unreadable(file, e);
        }
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !ended) {
            advance();
        }
        return next.isPresent();
    }

    @Override
    public TicketLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException(file.toString());
        }
        TicketLine ticket = next.orElseThrow();
        next = Optional.empty();
        return ticket;
    }

    @Override
    public void close() {
        ended = true;
        cursor.close();
    }

    private void advance() {
        try {
            Optional<RawLine> line = cursor.next();
            if (line.isEmpty()) {
                close();
            } else if (!line.get().isBlank()) {
                next = parsed(line.get());
            }
        } catch (EOFException | ZipException e) {
            skipped.accept(FileIndex.brokenOff(file, cursor.number() + 1, e));
            close();
        } catch (IOException e) {
            close();
            throw FileIndex.unreadable(file, e);
        }
    }

    private Optional<TicketLine> parsed(RawLine line) {
        try {
            Ticket ticket = parser.parse(line.textIfComplete(), Instant.EPOCH);
            return Optional.of(new TicketLine(file.getFileName().toString(), line.number(), ticket));
        } catch (BadLine e) {
            skipped.accept(new Skipped(FileIndex.place(file, line.number()), e.problem()));
            return Optional.empty();
        }
    }
}
