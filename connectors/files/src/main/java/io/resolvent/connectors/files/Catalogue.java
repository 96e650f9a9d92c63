package io.resolvent.connectors.files;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indexes of several files in their order; of records with the same key the last one counts. Immutable. */
final class Catalogue {

    /**
     * Where the record with a key lies.
     *
     * @param changed when the file was changed last
     */
    record Place(Path file, Instant changed, Entry.Good entry) {

        static Place of(FileIndex index, Entry.Good entry) {
            return new Place(index.file(), index.stamp().changed(), entry);
        }

        String inFull() {
            return file + ":" + entry.line();
        }

        @Override
        public String toString() {
            return FileIndex.place(file, entry.line());
        }
    }

    private final List<FileIndex> indexes;
    private final Map<String, Place> places = new HashMap<>();

    private Catalogue(List<FileIndex> indexes) {
        this.indexes = List.copyOf(indexes);
        for (FileIndex index : indexes) {
            for (Entry entry : index.entries()) {
                if (entry instanceof Entry.Good good) {
                    places.put(good.key(), Place.of(index, good));
                }
            }
        }
    }

    static Catalogue of(List<Path> files, LineParser<?> parser) {
        return new Catalogue(
                files.stream().map(file -> FileIndex.of(file, parser)).toList());
    }

    /** The same when no file changed; else with the changed files read anew. */
    Catalogue refreshed(LineParser<?> parser) {
        if (indexes.stream().allMatch(FileIndex::isCurrent)) {
            return this;
        }
        List<FileIndex> fresh = new ArrayList<>();
        for (FileIndex index : indexes) {
            fresh.add(index.isCurrent() ? index : FileIndex.of(index.file(), parser));
        }
        return new Catalogue(fresh);
    }

    List<FileIndex> indexes() {
        return indexes;
    }

    /** The place of a key, if the file it lies in did not change. */
    Optional<Place> findCurrent(String key) {
        return find(key)
                .filter(place -> indexes.stream()
                        .filter(index -> index.file().equals(place.file()))
                        .allMatch(FileIndex::isCurrent));
    }

    Optional<Place> find(String key) {
        return Optional.ofNullable(places.get(key));
    }
}
