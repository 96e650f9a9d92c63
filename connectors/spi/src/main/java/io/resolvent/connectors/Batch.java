package io.resolvent.connectors;

import java.util.List;

/**
 * One page of a sync. An empty page is not the end: only {@code more == false} is.
 *
 * @param next continue from here; store it once the items are stored
 * @param more whether asking again from {@code next} would give more now
 */
public record Batch<T>(List<T> items, Checkpoint next, boolean more, List<Skipped> skipped) {

    public Batch {
        items = List.copyOf(items);
        skipped = List.copyOf(skipped);
    }

    public Batch(List<T> items, Checkpoint next, boolean more) {
        this(items, next, more, List.of());
    }
}
