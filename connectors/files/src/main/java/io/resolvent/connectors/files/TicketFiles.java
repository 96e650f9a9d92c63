package io.resolvent.connectors.files;

import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the tickets of files one after another, keeping one in memory. */
public final class TicketFiles {

    private TicketFiles() {}

    /**
     * All tickets in the order of files and lines; a repeated id comes again. What cannot be read goes to {@code skipped}
     * and the rest goes on. Close the stream when it is not read to its end. Fails with UNAVAILABLE for a missing file.
     *
     * @param system the {@code system} of the tickets' refs
     */
    public static Stream<TicketLine> read(String system, List<Path> files, Consumer<Skipped> skipped) {
        LineParser<Ticket> parser = new TicketParser(system);
        return files.stream().flatMap(file -> read(file, parser, skipped));
    }

    private static Stream<TicketLine> read(Path file, LineParser<Ticket> parser, Consumer<Skipped> skipped) {
        TicketLines lines = TicketLines.open(file, parser, skipped);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(lines::close);
    }
}
