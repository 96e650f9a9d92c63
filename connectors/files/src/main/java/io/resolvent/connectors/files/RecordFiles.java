package io.resolvent.connectors.files;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Skipped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files of records of one kind: read a page at a time from any checkpoint, or one by one by key. Files may grow or be
 * replaced meanwhile: what is new is read, and a file whose already read part differs is read again from its start.
 * Thread-safe; calls wait for each other.
 */
final class RecordFiles<T> implements AutoCloseable {

    private final String subject;
    private final List<Path> files;
    private final LineParser<T> parser;
    private final int pageSize;
    private final LineAccess pages = new LineAccess();
    private final LineAccess singles = new LineAccess();
    private final RecentRecords<T> recent = new RecentRecords<>();
    private Optional<Catalogue> known = Optional.empty();

    /** @param subject what errors are about */
    RecordFiles(String subject, List<Path> files, LineParser<T> parser, int pageSize) {
        this.subject = subject;
        this.files = List.copyOf(files);
        this.parser = parser;
        this.pageSize = pageSize;
    }

    /** The next page of lines after the checkpoint. */
    synchronized Batch<T> page(Checkpoint checkpoint) {
        Catalogue catalogue = catalogue();
        Position position = Position.of(checkpoint, subject);
        List<T> items = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        int lines = 0;
        for (FileIndex index : catalogue.indexes()) {
            for (Entry entry : remaining(index, position)) {
                if (lines++ == pageSize) {
                    return new Batch<>(items, position.checkpoint(), true, skipped);
                }
                take(catalogue, index, entry, items, skipped);
                position = position.with(new Position.Reached(index.file().toString(), entry.end(), entry.checksum()));
            }
        }
        return new Batch<>(items, position.checkpoint(), false, skipped);
    }

    /**
     * The record with this key as its file has it now; empty when no file has one. That a later file got the same key is
     * noticed with the next page.
     */
    synchronized Optional<T> find(String key) {
        Optional<Catalogue.Place> place = known.flatMap(catalogue -> catalogue.findCurrent(key));
        if (place.isEmpty()) {
            place = catalogue().find(key);
        }
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> cached = recent.get(place.get());
        return cached.isPresent() ? cached : Optional.of(read(singles, place.get()));
    }

    /** Opens the files once, to see whether they can be read. */
    synchronized void check() {
        catalogue();
    }

    @Override
    public synchronized void close() {
        pages.close();
        singles.close();
        recent.clear();
    }

    private void take(Catalogue catalogue, FileIndex index, Entry entry, List<T> items, List<Skipped> skipped) {
        switch (entry) {
            case Entry.Bad bad -> skipped.add(bad.skipped());
            case Entry.Good good -> {
                Catalogue.Place here = Catalogue.Place.of(index, good);
                Catalogue.Place last = catalogue.find(good.key()).orElse(here);
                if (last.equals(here)) {
                    items.add(read(pages, here));
                } else {
                    skipped.add(new Skipped(
                            here.toString(),
                            "the id '" + good.key() + "' comes again at " + last.inFull() + ", which counts"));
                }
            }
        }
    }

    private T read(LineAccess access, Catalogue.Place place) {
        try {
            T item = parser.parse(access.read(place), place.changed());
            recent.put(place, item);
            return item;
        } catch (BadLine e) {
            access.close();
            throw FileIndex.changedMeanwhile(place, e);
        }
    }

    private static List<Entry> remaining(FileIndex index, Position position) {
        Optional<Position.Reached> reached = position.in(index.file().toString());
        if (reached.isEmpty()) {
            return index.entries();
        }
        List<Entry> entries = index.entries();
        int at = index.after(reached.get().bytes());
        boolean same = at > 0 && entries.get(at - 1).checksum() == reached.get().checksum();
        return same ? entries.subList(at, entries.size()) : entries;
    }

    private Catalogue catalogue() {
        Optional<Catalogue> before = known;
        Catalogue now = before.isPresent() ? before.get().refreshed(parser) : Catalogue.of(files, parser);
        if (before.isPresent() && before.get() != now) {
            close();
        }
        known = Optional.of(now);
        return now;
    }
}
