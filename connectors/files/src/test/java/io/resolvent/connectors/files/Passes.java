package io.resolvent.connectors.files;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Walks over pages until there are no more. */
final class Passes {

    private Passes() {}

    static <T> List<Batch<T>> of(Function<Checkpoint, Batch<T>> pages, Checkpoint from) {
        List<Batch<T>> all = new ArrayList<>();
        Checkpoint at = from;
        do {
            all.add(pages.apply(at));
            at = all.getLast().next();
        } while (all.getLast().more());
        return all;
    }

    static <T> List<T> items(List<Batch<T>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    static List<String> skipped(List<? extends Batch<?>> pages) {
        return pages.stream()
                .flatMap(page -> page.skipped().stream())
                .map(s -> s.where() + " " + s.reason())
                .toList();
    }
}
