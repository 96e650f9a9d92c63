package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.Urgency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A whole history comes in once, although the program ends after every page. */
interface LongSyncChecks extends Check {

    int TICKETS = 10_000;

    @Test
    @Covers(Capability.POLL_CHANGES)
    default void tenThousandTicketsComeOnceWithACutAfterEveryPage() {
        Set<String> opened = bench().store().openMany(TICKETS);
        assumeTrue(!opened.isEmpty(), "the kit cannot open many tickets in this store");

        Set<String> seen = new HashSet<>();
        Checkpoint at = Checkpoint.start();
        boolean more = true;
        while (more) {
            try (Connector connector = bench().connect()) {
                Checkpoint from = at;
                Batch<TicketChange> page =
                        Urgency.BACKFILL.during(() -> connector.tickets().changedSince(from));
                page.items().forEach(change -> seen.add(change.ref().id() + "@" + change.version()));
                at = page.next();
                more = page.more();
            }
        }

        List<String> ids = seen.stream()
                .map(change -> change.substring(0, change.lastIndexOf('@')))
                .filter(opened::contains)
                .toList();
        assertThat(ids).as("each ticket at one version").doesNotHaveDuplicates().hasSize(TICKETS);
    }
}
