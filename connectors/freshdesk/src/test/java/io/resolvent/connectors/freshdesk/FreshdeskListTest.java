package io.resolvent.connectors.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.testkit.SeenRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Freshdesk's list of tickets has a window, an end, and pages that move; nothing is lost for it. */
class FreshdeskListTest {

    private static final Instant LONG_AGO = Instant.parse("2019-05-01T08:00:00Z");

    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private final RequestCheck requests = Unofficial.check();
    private final FreshdeskServer server = FreshdeskServer.start(requests.andThen(seen::add));
    private final List<Skipped> skipped = new ArrayList<>();

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        server.close();
        assertThat(requests.problems()).isEmpty();
    }

    @Test
    void whatWasCreatedBeforeTheWindowOfThirtyDaysIsReported() {
        String id = openAt("Old", LONG_AGO);

        assertThat(ids(connect("100").changes(skipped))).containsExactly(id);
        assertThat(seen)
                .filteredOn(this::isList)
                .isNotEmpty()
                .allMatch(r -> r.target().contains("updated_since="));
    }

    @Test
    void aListThatIsLongerThanFreshdeskShowsIsReadToItsEnd() {
        Set<String> opened = server.desk().openMany(700);

        assertThat(ids(connect("2").changes(skipped))).containsAll(opened);
        assertThat(seen).filteredOn(this::isList).hasSizeGreaterThan(300);
        assertThat(skipped).isEmpty();
    }

    @Test
    void manyTicketsOfOneSecondAreReadPageByPage() {
        Set<String> opened = openAtOnce(25);
        opened.add(openAt("After", LONG_AGO.plusSeconds(60)));

        assertThat(ids(connect("4").changes(skipped))).containsAll(opened);
        assertThat(seen).filteredOn(this::isList).anyMatch(r -> r.target().contains("page=7"));
        assertThat(skipped).isEmpty();
    }

    @Test
    void moreTicketsOfOneSecondThanFreshdeskShowsAreToldAndDoNotStopTheSync() {
        openAtOnce(305);
        String after = openAt("After", LONG_AGO.plusSeconds(60));

        assertThat(ids(connect("1").changes(skipped))).contains(after);
        assertThat(skipped)
                .singleElement()
                .satisfies(s -> assertThat(s.reason()).contains("300 pages"));
    }

    @Test
    void aTicketThatIsUpdatedWhileTheListIsReadCostsNoOther() {
        List<String> opened = new ArrayList<>(server.desk().openMany(40));

        Set<String> reported = ids(connect("3").changes(skipped, page -> touch(opened, page)));

        assertThat(reported).containsAll(opened);
    }

    @Test
    void aTicketThatIsUpdatedWhileOneSecondIsReadCostsNoOther() {
        List<String> opened = new ArrayList<>(openAtOnce(40));

        Set<String> reported = ids(connect("3").changes(skipped, page -> touch(opened, page)));

        assertThat(reported).containsAll(opened);
    }

    @Test
    void onlyTicketsOfTheNamedGroupsAreReported() {
        openAt("Support", LONG_AGO);

        assertThat(changes(Map.of("groups", "Billing"))).isEmpty();
        assertThat(changes(Map.of("groups", "Billing, Support"))).hasSize(1);
    }

    @Test
    void aChangeThatTheListShowsLateIsStillReported() {
        openAt("Now", Instant.now().minusSeconds(5));
        FreshdeskClient client = connect("100");
        Batch<TicketChange> end = client.connector().tickets().changedSince(Checkpoint.start());

        String late = openAt("Late", Instant.now().minusSeconds(30));

        assertThat(ids(client.connector().tickets().changedSince(end.next()).items()))
                .contains(late);
    }

    /** Early tickets move to the end of the list after each of the first pages. */
    private void touch(List<String> opened, int page) {
        if (page <= 10) {
            server.desk().set(opened.get(page - 1), ticket -> ticket.put("priority", 3));
        }
    }

    private Set<String> openAtOnce(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> openAt("At once " + i, LONG_AGO))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String openAt(String subject, Instant at) {
        Instant second = Instant.ofEpochSecond(at.getEpochSecond());
        return server.desk().open(subject, "<p>Text</p>", second, ticket -> {});
    }

    private List<TicketChange> changes(Map<String, String> settings) {
        return FreshdeskClient.of(server.address(), home, settings).changes(skipped);
    }

    private FreshdeskClient connect(String pageSize) {
        return FreshdeskClient.of(server.address(), home, Map.of("page-size", pageSize));
    }

    private boolean isList(SeenRequest request) {
        return request.target().startsWith("/api/v2/tickets?")
                && !request.target().contains("filter=deleted");
    }

    private static Set<String> ids(List<TicketChange> changes) {
        return changes.stream().map(change -> change.ref().id()).collect(Collectors.toUnmodifiableSet());
    }
}
