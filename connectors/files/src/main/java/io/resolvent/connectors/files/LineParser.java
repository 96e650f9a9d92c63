package io.resolvent.connectors.files;

import java.time.Instant;

/** Turns a line into a record with a key. Thread-safe. */
interface LineParser<T> {

    /** @param fileTime when the file was last changed */
    T parse(String line, Instant fileTime) throws BadLine;

    /** Equal for two records of which the later one replaces the earlier. */
    String keyOf(T item);
}
