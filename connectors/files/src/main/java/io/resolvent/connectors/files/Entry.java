package io.resolvent.connectors.files;

import io.resolvent.connectors.Skipped;

/** What the index knows of one line that is not blank. */
sealed interface Entry {

    /** Where the next line begins. */
    long end();

    /** The checksum of the file up to there. */
    long checksum();

    /** A record, at these bytes of the uncompressed file. */
    record Good(String key, long line, long start, long end, long checksum) implements Entry {}

    /** A line that cannot be read. */
    record Bad(Skipped skipped, long end, long checksum) implements Entry {}
}
