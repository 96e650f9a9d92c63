package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.testkit.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is peculiar to Jira's search. */
class JiraSyncTrapsTest {

    private final RequestCheck vendor = Vendor.check();
    private final JiraServer server = JiraServer.start(vendor);

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        server.close();
        assertThat(vendor.problems()).isEmpty();
    }

    @Test
    void datesAreAskedForInTheZoneOfTheAccountWhateverItIsByNow() {
        server.desk().open("First", "One");
        Connected jira = connect(Map.of());
        for (String zone : List.of("America/New_York", "Asia/Kathmandu", "Pacific/Auckland", "UTC")) {
            server.index().readDatesIn(zone);
            Checkpoint here = all(jira, Checkpoint.start()).getLast().next();
            String id = server.desk().open("Later", "In " + zone);

            assertThat(ids(all(jira, here))).as(zone).contains(id);
        }
        server.index().readDatesIn("America/New_York");
        Checkpoint here = all(jira, Checkpoint.start()).getLast().next();
        server.index().readDatesIn("Asia/Tokyo");
        String id = server.desk().open("Moved", "The agent moved");
        assertThat(ids(all(jira, here))).contains(id);
    }

    @Test
    void whereJiraDoesNotSayTheZoneTheDateIsLateInNone() {
        server.index().readDatesIn("Pacific/Kiritimati");
        server.index().keepTheZoneSecret();
        Checkpoint here = all(connect(Map.of()), Checkpoint.start()).getLast().next();
        String id = server.desk().open("Later", "Somewhere");

        assertThat(ids(all(connect(Map.of()), here))).contains(id);
    }

    @Test
    void anHourThatComesTwiceIsAskedForFromItsBeginning() {
        ZoneId zone = ZoneId.of("America/New_York");

        assertThat(SearchDate.notAfter(Instant.parse("2026-11-01T05:30:00Z"), zone))
                .isEqualTo("2026-11-01 00:59");
        assertThat(SearchDate.notAfter(Instant.parse("2026-11-01T06:30:00Z"), zone))
                .isEqualTo("2026-11-01 00:59");
        assertThat(SearchDate.notAfter(Instant.parse("2026-11-01T07:30:59Z"), zone))
                .isEqualTo("2026-11-01 02:30");
        assertThat(SearchDate.notAfter(Instant.parse("2026-03-08T07:10:00Z"), zone))
                .isEqualTo("2026-03-08 03:10");
    }

    @Test
    void whatTheSearchLearnsLateIsStillReported() {
        server.index().lagBehind(Duration.ofMinutes(5));
        String late = server.desk().open("Late", "Not in the search yet");
        Connected jira = connect(Map.of());
        Checkpoint here = all(jira, Checkpoint.start()).getLast().next();
        server.index().lagBehind(Duration.ZERO);
        server.desk().open("Newer", "In the search at once");
        Checkpoint later = all(jira, here).getLast().next();

        assertThat(ids(all(jira, later))).contains(late);
    }

    @Test
    void whatAWebhookToldOfIsLookedAtAfresh() {
        server.index().lagBehind(Duration.ofMinutes(30));
        String id = server.desk().open("Told", "By webhook");
        Connected jira = connect(Map.of());
        assertThat(ids(all(jira, Checkpoint.start()))).doesNotContain(id);

        tell(jira, id);

        assertThat(ids(all(jira, Checkpoint.start()))).contains(id);
    }

    @Test
    void neverMoreThanFiftyIssuesAreLookedAtAfresh() {
        RecentIssues recent = new RecentIssues(Clock.systemUTC());
        for (int i = 0; i < 80; i++) {
            recent.add(Integer.toString(i));
        }

        assertThat(recent.latest()).hasSize(50);
    }

    @Test
    void aTokenThatIsNoLongerTakenCostsNothing() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            opened.add(server.desk().open("Page " + i, "Text"));
        }
        Connected jira = connect(Map.of("page-size", "4"));
        Batch<TicketChange> first = jira.connector().tickets().changedSince(Checkpoint.start());
        server.index().expireTokens();

        List<Batch<TicketChange>> all = new ArrayList<>(List.of(first));
        all.addAll(all(connect(Map.of("page-size", "4")), first.next()));

        assertThat(ids(all)).containsAll(opened);
    }

    @Test
    void anEmptyPageWithATokenIsNotTheEnd() {
        try (ScriptedServer scripted = ScriptedServer.start()) {
            scripted.on("POST", "/rest/api/3/search/jql", 200, "{\"issues\":[],\"nextPageToken\":\"abc\"}");

            Batch<TicketChange> page = Connected.to(scripted.address(), home, Map.of())
                    .connector()
                    .tickets()
                    .changedSince(Checkpoint.start());

            assertThat(page.more()).isTrue();
            assertThat(page.next().value()).endsWith("abc");
        }
    }

    @Test
    void onlyTheConfiguredProjectsAreTakenFromWebhooks() {
        Connected jira = connect(Map.of());

        assertThat(receive(jira, "{\"issue\":{\"id\":\"7\",\"key\":\"DEV-7\"}}"))
                .isEmpty();
        assertThat(receive(jira, "{\"webhookEvent\":\"project_created\"}")).isEmpty();
        assertThat(receive(jira, "{\"issue\":{\"id\":\"7\",\"key\":\"SUP-7\"},\"timestamp\":1795000000000}"))
                .containsExactly("7");
    }

    @Test
    void anotherAlgorithmOrAmbiguousJsonIsRefused() {
        Connected jira = connect(Map.of());
        byte[] body = "{\"issue\":{\"id\":\"7\"}}".getBytes(StandardCharsets.UTF_8);
        String weak = HmacSignature.sha1(new Secret(Connected.WEBHOOK_SECRET)).hex(body);

        for (String signature : List.of("sha1=" + weak, "none=", "sha256=", "sha256=zz", weak)) {
            assertThat(Connected.failure(() -> jira.connector()
                                    .webhooks()
                                    .receive(Map.of("x-hub-signature", signature), body, Instant.now()))
                            .kind())
                    .as(signature)
                    .isEqualTo(FailureKind.UNAUTHENTICATED);
        }
        assertThat(Connected.failure(() -> receive(jira, "{\"issue\":{\"id\":\"7\"},\"issue\":{\"id\":\"8\"}}"))
                        .kind())
                .isEqualTo(FailureKind.MALFORMED);
    }

    private List<String> receive(Connected jira, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String signature =
                HmacSignature.sha256(new Secret(Connected.WEBHOOK_SECRET)).hex(bytes);
        return jira
                .connector()
                .webhooks()
                .receive(Map.of("x-hub-signature", "sha256=" + signature), bytes, Instant.now())
                .stream()
                .map(event -> event.ref().id())
                .toList();
    }

    private void tell(Connected jira, String id) {
        assertThat(receive(jira, "{\"issue\":{\"id\":\"" + id + "\",\"key\":\"SUP-" + id + "\"}}"))
                .isNotEmpty();
    }

    private static List<Batch<TicketChange>> all(Connected jira, Checkpoint from) {
        List<Batch<TicketChange>> pages = new ArrayList<>();
        Checkpoint at = from;
        do {
            pages.add(jira.connector().tickets().changedSince(at));
            at = pages.getLast().next();
        } while (pages.getLast().more());
        return pages;
    }

    private static List<String> ids(List<Batch<TicketChange>> pages) {
        return pages.stream()
                .flatMap(page -> page.items().stream())
                .map(change -> change.ref().id())
                .toList();
    }

    private Connected connect(Map<String, String> more) {
        return Connected.to(server.address(), home, more);
    }
}
