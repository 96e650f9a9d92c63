package io.resolvent.connectors.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The records read last, until their lines make up 32 MB. Not thread-safe. */
final class RecentRecords<T> {

    private static final long MOST_BYTES = 32L << 20;

    private final LinkedHashMap<Catalogue.Place, T> records = new LinkedHashMap<>();
    private long bytes;

    Optional<T> get(Catalogue.Place place) {
        return Optional.ofNullable(records.get(place));
    }

    void put(Catalogue.Place place, T item) {
        if (records.put(place, item) == null) {
            bytes += size(place);
        }
        while (bytes > MOST_BYTES && records.size() > 1) {
            Map.Entry<Catalogue.Place, T> eldest = records.firstEntry();
            records.remove(eldest.getKey());
            bytes -= size(eldest.getKey());
        }
    }

    void clear() {
        records.clear();
        bytes = 0;
    }

    private static long size(Catalogue.Place place) {
        return place.entry().end() - place.entry().start();
    }
}
