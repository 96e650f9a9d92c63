package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Audience;
import java.util.Comparator;

/**
 * A folder of canned responses or of articles.
 *
 * @param audience who may see what lies in it
 */
record FreshdeskShelf(Kind kind, String id, String name, Audience audience) implements Comparable<FreshdeskShelf> {

    enum Kind {
        CANNED,
        ARTICLES
    }

    /** By number, so that a pass goes on in the right place when a folder is added or removed meanwhile. */
    private static final Comparator<FreshdeskShelf> ORDER = Comparator.comparing(FreshdeskShelf::kind)
            .thenComparingInt(shelf -> shelf.id().length())
            .thenComparing(FreshdeskShelf::id);

    @Override
    public int compareTo(FreshdeskShelf other) {
        return ORDER.compare(this, other);
    }
}
