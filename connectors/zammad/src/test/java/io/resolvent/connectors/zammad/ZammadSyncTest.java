package io.resolvent.connectors.zammad;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.testkit.ScriptedServer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is lost on the way in. */
class ZammadSyncTest extends ZammadBench {

    @Test
    void aListThatGivesFewerThanAskedForIsNotAtItsEnd() {
        Set<String> opened = desk().openMany(500);
        server.cap(12);

        assertThat(ids(pass(connect(), Checkpoint.start()))).containsAll(opened);
    }

    @Test
    void moreTicketsOfOneTimeThanAPageHoldsAreAllReported() {
        Set<String> opened = desk().openMany(230);

        List<TicketChange> changes = pass(connect("page-size", "7"), Checkpoint.start());

        assertThat(ids(changes)).isEqualTo(opened);
        assertThat(changes).hasSize(230);
    }

    @Test
    void noSearchIndexIsAsked() {
        desk().open("New", "Please help", false);

        pass(connect(), Checkpoint.start());

        assertThat(server.seen())
                .filteredOn(request -> request.target().contains("/tickets/search"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.target())
                        .contains("condition%5Bticket.updated_at%5D")
                        .doesNotContain("?query=", "&query="));
    }

    @Test
    void aFreshEndIsLookedAtAgainAndAnOldOneIsNot() {
        desk().openMany(3);
        Checkpoint old = end(connect(), Checkpoint.start());
        assertThat(pass(connect(), old)).isEmpty();

        String id = desk().open("New", "Please help", false);
        Checkpoint fresh = end(connect(), old);

        assertThat(ids(pass(connect(), fresh))).containsExactly(id);
    }

    @Test
    void theNextPassBeginsEarlierOnlyWhileChangesMayStillComeToLight() {
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        ZammadPosition position = new ZammadPosition(time, 7);

        assertThat(position.next(time.plusSeconds(30)).time()).isBefore(time.minusSeconds(30));
        assertThat(position.next(time.plusSeconds(3600))).isEqualTo(position);
    }

    @Test
    void aConditionThatIsIgnoredIsNotTakenForAnAnswer() {
        desk().openMany(3);
        Checkpoint later = new Checkpoint("2026-06-01T00:00:00Z/0");
        try (ScriptedServer older = ScriptedServer.start()) {
            String row = "{\"id\":1,\"state\":\"open\",\"updated_at\":\"2026-01-01T00:00:00.000Z\","
                    + "\"created_at\":\"2026-01-01T00:00:00.000Z\"}";
            older.on(
                    "GET",
                    "/api/v1/tickets/search?condition%5Bticket.updated_at%5D%5Boperator%5D=after%20%28absolute%29"
                            + "&condition%5Bticket.updated_at%5D%5Bvalue%5D=2026-06-01T00%3A00%3A00Z"
                            + "&sort_by=updated_at%2Cid&order_by=asc%2Casc&page=1&per_page=100&expand=true",
                    200,
                    "[" + row + "]");
            Connector connector = connect("url", older.address().toString());

            assertFails(
                    FailureKind.MALFORMED,
                    "not asked for",
                    () -> connector.tickets().changedSince(later));
        }
    }

    @Test
    void aMergedTicketIsDeletedAndTheOtherOneChanged() {
        String from = desk().open("From", "Please help", false);
        String into = desk().open("Into", "Please help", false);
        desk().merge(from, into);

        List<TicketChange> changes = pass(connect(), Checkpoint.start());

        assertThat(changes)
                .filteredOn(change -> change.ref().id().equals(from))
                .extracting(TicketChange::status)
                .containsExactly(Status.DELETED);
        assertFails(FailureKind.NOT_FOUND, "merged", () -> read(from));
        assertThat(read(into).comments()).hasSize(2);
    }

    @Test
    void onlyTicketsOfTheNamedGroupsAreReported() {
        String id = desk().open("Users", "Please help", false);
        desk().set(desk().open("Billing", "Please help", false), ticket -> ticket.put("group_id", ZammadLists.BILLING));

        assertThat(ids(pass(connect("groups", "Users"), Checkpoint.start()))).containsExactly(id);
        assertThat(pass(connect(), Checkpoint.start())).hasSize(2);
    }

    @Test
    void ticketsOfClosedGroupsAreNotEvenSeen() {
        desk().set(desk().open("Secret", "Please help", false), ticket -> ticket.put("group_id", ZammadLists.SECRET));

        assertThat(pass(connect(), Checkpoint.start())).isEmpty();
    }

    private static Set<String> ids(List<TicketChange> changes) {
        return changes.stream().map(change -> change.ref().id()).collect(Collectors.toUnmodifiableSet());
    }

    private static Checkpoint end(Connector connector, Checkpoint from) {
        Checkpoint at = from;
        Batch<TicketChange> page;
        do {
            page = connector.tickets().changedSince(at);
            at = page.next();
        } while (page.more());
        return at;
    }
}
