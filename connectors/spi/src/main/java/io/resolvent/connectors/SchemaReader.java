package io.resolvent.connectors;

/** Reads what a store calls its fields, statuses, groups and macros. Thread-safe. */
@FunctionalInterface
public interface SchemaReader {

    /** All of it as it is now, as far as the account may see it. */
    StoreSchema read();
}
