package io.resolvent.connectors.files;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads single lines at known places, going on from the last one where it can: lines in a row cost one pass, even in a
 * compressed file. Not thread-safe.
 */
final class LineAccess implements AutoCloseable {

    private record Opened(Path file, LineCursor cursor) {}

    private Optional<Opened> opened = Optional.empty();

    /** The text at a place. UNAVAILABLE when the file changed and ends before it. */
    String read(Catalogue.Place place) {
        try {
            LineCursor cursor = cursorBefore(place);
            cursor.skipTo(place.entry().start());
            return cursor.next()
                    .map(RawLine::text)
                    .orElseThrow(() -> new ConnectorException(
                            FailureKind.UNAVAILABLE, place.toString(), "is gone: the file changed. Read again."));
        } catch (IOException e) {
            close();
            throw FileIndex.unreadable(place.file(), e);
        }
    }

    @Override
    public void close() {
        opened.ifPresent(o -> o.cursor().close());
        opened = Optional.empty();
    }

    private LineCursor cursorBefore(Catalogue.Place place) throws IOException {
        Optional<Opened> usable = opened.filter(o -> o.file().equals(place.file())
                && o.cursor().position() <= place.entry().start());
        if (usable.isPresent()) {
            return usable.get().cursor();
        }
        close();
        LineCursor cursor = LineCursor.open(place.file());
        opened = Optional.of(new Opened(place.file(), cursor));
        return cursor;
    }
}
