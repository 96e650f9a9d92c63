package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sync may report a change twice, and never loses one, wherever it is cut and whatever breaks. */
interface SyncChecks extends Check {

    int LONGEST_PASS = 500;

    @Test
    @Covers(Capability.POLL_CHANGES)
    default void aPassFromTheStartShowsEveryTicketAndEnds() {
        Set<String> seeded = seed(3);

        List<TicketChange> changes = changes(Pass.of(bench().connector(), Checkpoint.start()));

        assertThat(ids(changes)).containsAll(seeded);
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.ref().system()).isEqualTo(Bench.NAME);
            assertThat(change.version()).isNotBlank();
            assertThat(change.updatedAt()).isAfterOrEqualTo(change.createdAt());
        });
        assertThat(changes.stream().filter(c -> seeded.contains(c.ref().id())))
                .extracting(TicketChange::status)
                .noneMatch(Status::isDone);
    }

    @Test
    @Covers(Capability.POLL_CHANGES)
    default void aPassGoesOnAfterAnyCut() {
        Checkpoint before = Pass.end(bench().connector(), Checkpoint.start());
        Set<String> seeded = seed(6);
        Connector connector = pages();
        List<Batch<TicketChange>> pages = Pass.of(connector, before);
        int last = pages.size() - 1;

        for (int cut : IntStream.of(0, last / 2).filter(c -> c >= 0).distinct().toArray()) {
            List<TicketChange> all = new ArrayList<>(changes(pages.subList(0, cut + 1)));
            all.addAll(changes(Pass.of(connector, pages.get(cut).next())));
            assertThat(ids(all)).as("cut after page " + cut).containsAll(seeded);
        }
    }

    @Test
    @Covers(Capability.POLL_CHANGES)
    default void changesInTheSameSecondAreNotLost() {
        Set<String> seeded = seed(2);
        Checkpoint here = Pass.end(bench().connector(), Checkpoint.start());
        seeded.forEach(id -> bench().store().add(id, Contribution.customer("And another thing.")));
        Set<String> fresh = seed(2);

        List<TicketChange> changes = changes(Pass.of(bench().connector(), here));

        assertThat(ids(changes)).containsAll(seeded).containsAll(fresh);
    }

    @Test
    @Covers(Capability.POLL_CHANGES)
    default void aChangeIsReportedWithTheVersionThatIsRead() {
        String id = seed(1).iterator().next();
        TicketChange change = changes(Pass.of(bench().connector(), Checkpoint.start())).stream()
                .filter(c -> c.ref().id().equals(id))
                .reduce((a, b) -> b)
                .orElseThrow();

        assertThat(change.version()).isEqualTo(bench().read(id).version());
    }

    @Test
    @Covers(Capability.POLL_CHANGES)
    default void aBrokenPageCostsNothing() {
        Set<String> seeded = seed(3);
        Connector connector = bench().connector();
        Checkpoint first = connector.tickets().changedSince(Checkpoint.start()).next();
        bench().proxy().breakWhen(r -> true, Fault.status(500));
        Bench.assertFails(FailureKind.UNAVAILABLE, () -> connector.tickets().changedSince(first));
        bench().proxy().heal();

        List<TicketChange> all = changes(Pass.of(bench().connector(), Checkpoint.start()));

        assertThat(ids(all)).containsAll(seeded);
        assertThat(ids(changes(Pass.of(bench().connector(), first)))).isSubsetOf(ids(all));
    }

    @Test
    @Covers(Capability.POLL_CHANGES)
    default void anUnreadableCheckpointIsNeverTakenForTheEnd() {
        Set<String> seeded = seed(1);
        try {
            assertThat(ids(changes(Pass.of(bench().connector(), new Checkpoint("no checkpoint of ours")))))
                    .containsAll(seeded);
        } catch (ConnectorException refused) {
            assertThat(refused.kind()).isIn(FailureKind.MALFORMED, FailureKind.REJECTED);
        }
    }

    @Test
    @Covers(Capability.POLL_CHANGES)
    default void oneUnreadableTicketDoesNotStopASync() {
        Set<String> before = seed(2);
        assumeTrue(bench().store().addUnreadableTicket(), "this store cannot hold a record that cannot be read");
        Set<String> after = seed(2);

        List<TicketChange> changes = changes(Pass.of(bench().connector(), Checkpoint.start()));

        assertThat(ids(changes)).containsAll(before).containsAll(after);
    }

    private Set<String> seed(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> bench().store().open(new NewTicket("Sync " + i, "Text " + i)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With small pages, so that a few tickets make several. */
    private Connector pages() {
        return bench().connectWith("page-size", "4");
    }

    private static List<TicketChange> changes(List<Batch<TicketChange>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    private static Set<String> ids(List<TicketChange> changes) {
        return changes.stream().map(c -> c.ref().id()).collect(Collectors.toUnmodifiableSet());
    }

    /** A walk over pages until there are no more. */
    final class Pass {

        private Pass() {}

        static List<Batch<TicketChange>> of(Connector connector, Checkpoint from) {
            List<Batch<TicketChange>> pages = new ArrayList<>();
            Checkpoint at = from;
            do {
                pages.add(connector.tickets().changedSince(at));
                at = pages.getLast().next();
                assertThat(pages).as("a pass that never ends").hasSizeLessThan(LONGEST_PASS);
            } while (pages.getLast().more());
            return pages;
        }

        static Checkpoint end(Connector connector, Checkpoint from) {
            return of(connector, from).getLast().next();
        }
    }
}
