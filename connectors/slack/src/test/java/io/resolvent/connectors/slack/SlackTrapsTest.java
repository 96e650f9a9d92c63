package io.resolvent.connectors.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.contract.RequestCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What is peculiar to Slack, each case on a workspace that behaves so. */
class SlackTrapsTest {

    private static final String HERE = Workspace.ESCALATIONS;

    private static final RequestCheck REQUESTS = SlackRequests.check();

    private final SlackServer server = SlackServer.start(REQUESTS::accept);
    private final Workspace workspace = server.workspace();
    private final List<Connector> opened = new ArrayList<>();

    @TempDir
    private Path home;

    @AfterEach
    void everyRequestWasAsTheVendorSays() {
        opened.forEach(Connector::close);
        server.close();
        assertThat(REQUESTS.problems()).isEmpty();
    }

    @Test
    void aThreadIsInternalAndCarriesTheTicketThatItsTextNames() {
        String thread = workspace.say(HERE, "Export hangs, see <https://desk.example.com/tickets/4711|the ticket>");
        workspace.reply(HERE, thread, "The queue was stuck &amp; <@U0PERSON> restarted it; like SUP-9");

        KnowledgeItem item = only(connector());

        assertThat(item.kind()).isEqualTo(KnowledgeItem.Kind.THREAD);
        assertThat(item.audience()).isEqualTo(Audience.INTERNAL);
        assertThat(item.labels())
                .containsEntry("system", "helpdesk")
                .containsEntry("ticket", "4711")
                .containsEntry("tickets", "helpdesk:4711, jira:9");
        assertThat(item.body())
                .contains("The queue was stuck & somebody restarted it")
                .doesNotContain("U0PERSON");
        assertThat(item.link())
                .contains(URI.create("https://example.slack.com/archives/" + HERE + "/p" + thread.replace(".", "")));
    }

    @Test
    void whatProgramsSayIsLeftOutButTheTicketTheyLinkToIsNot() {
        String thread = workspace.announce(HERE, "Handed off", "https://desk.example.com/tickets/77");
        workspace.reply(HERE, thread, "Turn the cache off first");

        KnowledgeItem item = only(connector());

        assertThat(item.body()).isEqualTo("Turn the cache off first");
        assertThat(item.labels()).containsEntry("ticket", "77");
    }

    @Test
    void aMessageThatNobodyAnsweredAndWhatOnlyProgramsSayIsNoThread() {
        workspace.say(HERE, "Anybody here?");
        workspace.announce(HERE, "Nightly build", "https://ci.example.com");

        assertThat(threads(connector())).isEmpty();
    }

    @Test
    void eventsAloneAreEnough() {
        Connector connector = connector("history", "off");
        String thread = workspace.say(HERE, "Login loops");
        String reply = workspace.reply(HERE, thread, "Clear the cookie");
        hear(connector, Calls.event(workspace.message(HERE, thread), HERE));
        hear(connector, Calls.event(workspace.message(HERE, reply), HERE));

        assertThat(only(connector).body()).isEqualTo("Login loops\n\nClear the cookie");
        assertThat(server.seen("conversations.history")).isEmpty();
    }

    @Test
    void editsAndDeletionsAreFollowedAndNothingDeletedStaysOnDisk() throws Exception {
        Connector connector = connector("history", "off");
        String thread = workspace.say(HERE, "Login loops");
        String first = workspace.reply(HERE, thread, "Password is hunter-two");
        String second = workspace.reply(HERE, thread, "Clear the cookie");
        String heardFirst = Calls.event(workspace.message(HERE, first), HERE);
        for (String ts : List.of(thread, first, second)) {
            hear(connector, Calls.event(workspace.message(HERE, ts), HERE));
        }
        ObjectNode gone = workspace.message(HERE, first).deepCopy();
        workspace.edit(HERE, second, "Clear the session cookie");
        hear(connector, Calls.changed(workspace.message(HERE, second), HERE));
        hear(connector, Calls.deleted(gone, HERE));

        hear(connector, heardFirst);

        assertThat(only(connector).body()).isEqualTo("Login loops\n\nClear the session cookie");
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).map(SlackTrapsTest::text))
                    .noneMatch(text -> text.contains("hunter-two"));
        }
    }

    @Test
    void aRepeatedEventChangesNothingAndAnOldOneUndoesNoEdit() {
        Connector connector = connector("history", "off");
        String thread = workspace.say(HERE, "Login loops");
        String reply = workspace.reply(HERE, thread, "Clear everything");
        String start = Calls.event(workspace.message(HERE, thread), HERE);
        String before = Calls.event(workspace.message(HERE, reply), HERE);
        workspace.edit(HERE, reply, "Clear the cookie");
        for (String event :
                List.of(start, Calls.changed(workspace.message(HERE, reply), HERE), before, before, start)) {
            hear(connector, event, Map.of("x-slack-retry-num", "2", "x-slack-retry-reason", "http_timeout"));
        }

        assertThat(only(connector).body()).isEqualTo("Login loops\n\nClear the cookie");
    }

    @Test
    void aFirstMessageThatWasDeletedLeavesItsReplies() {
        Connector connector = connector();
        String thread = workspace.say(HERE, "Wrong words", Instant.now().minus(Duration.ofHours(1)));
        workspace.reply(HERE, thread, "Restart it");
        assertThat(only(connector).body()).contains("Wrong words");

        workspace.delete(HERE, thread);
        hear(connector, Calls.changed(workspace.message(HERE, thread), HERE));

        assertThat(only(connector).body()).isEqualTo("Restart it");
    }

    @Test
    void whatIsSaidInOtherChannelsIsNotKept() throws Exception {
        Connector connector = connector("history", "off");
        String thread = workspace.say(Workspace.ALERTS, "Private words");
        hear(connector, Calls.event(workspace.message(Workspace.ALERTS, thread), Workspace.ALERTS));

        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aSignedChallengeIsAnsweredAndNoOther() {
        byte[] body =
                "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P\"}"
                        .getBytes(StandardCharsets.UTF_8);
        Instant now = Instant.now();
        Connector connector = connector();

        assertThat(connector.webhooks().challenge(Calls.signed(body, now), body, now))
                .contains("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
        assertThat(connector.webhooks().receive(Calls.signed(body, now), body, now))
                .isEmpty();
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> connector.webhooks().challenge(Map.of(), body, now))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.UNAUTHENTICATED));
    }

    @Test
    void theSignatureOfSlacksOwnDocumentationIsRight() {
        byte[] body = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                        + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "x-slack-request-timestamp",
                "1531420618",
                "x-slack-signature",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
        Connector connector = open(values(), "8f742231b10e8888abcd99yyyzzz85a5");

        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> connector.webhooks().receive(headers, body, Instant.ofEpochSecond(1_531_420_618)))
                .satisfies(e ->
                        assertThat(e.kind()).as("it is signed, but no event").isEqualTo(FailureKind.MALFORMED));
    }

    @Test
    void aLongHistoryAndALongThreadAreReadToTheirEnd() {
        Instant start = Instant.now().minus(Duration.ofDays(3));
        for (int i = 0; i < 450; i++) {
            String thread = workspace.say(HERE, "Trouble " + i, start.plusSeconds(60L * i));
            if (i % 90 == 0) {
                IntStream.range(0, 250).forEach(n -> workspace.reply(HERE, thread, "Try " + n));
            }
        }

        List<KnowledgeItem> threads = threads(connector());

        assertThat(threads).hasSize(5).allSatisfy(t -> assertThat(t.body()).contains("Try 0\n", "Try 249"));
    }

    @Test
    void anAppThatMayReadLittleAsksOnceForEachPassAndGetsEverythingInTime() {
        server.capMessages(15);
        for (int i = 0; i < 20; i++) {
            String thread = workspace.say(HERE, "Trouble " + i, Instant.now().minus(Duration.ofHours(20 - i)));
            workspace.reply(HERE, thread, "Answer " + i);
        }

        int passes = 0;
        while (threads(connector("history", "limited")).size() < 20) {
            passes++;
            assertThat(asked()).isEqualTo(passes);
            assertThat(passes).isLessThan(60);
        }
        assertThat(server.seen("conversations.history"))
                .allSatisfy(request -> assertThat(request.fields()).containsEntry("limit", "15"));
    }

    @Test
    void aLimitOnHistoryKeepsNeitherWhatIsKnownNorMessagesWaiting() {
        String thread = workspace.say(HERE, "Login loops");
        workspace.reply(HERE, thread, "Clear the cookie");
        Connector connector = connector();
        assertThat(threads(connector)).hasSize(1);
        server.limit("conversations.history", 3_600);

        assertThat(threads(connector)).hasSize(1);
        assertThat(connector.writer().apply(notice("1", "Still posted")).effectId())
                .isNotBlank();
    }

    @Test
    void aChannelThatTheAppIsNotInIsNamedAndStopsNoOther() {
        workspace.uninvite("C0ELSEWHERE");
        String thread = workspace.say(HERE, "Login loops");
        workspace.reply(HERE, thread, "Clear the cookie");
        Connector connector = connector("channels", "C0ELSEWHERE, " + HERE);

        List<Skipped> skipped = new ArrayList<>();
        List<KnowledgeItem> threads = threads(connector, skipped);

        assertThat(threads).hasSize(1);
        assertThat(skipped)
                .singleElement()
                .satisfies(s -> assertThat(s.reason()).contains("not_in_channel", "Invite"));
    }

    @Test
    void aRefusalComesWithStatus200AndIsAFailure() {
        Map<String, FailureKind> kinds = Map.of(
                "invalid_auth", FailureKind.UNAUTHENTICATED,
                "missing_scope", FailureKind.FORBIDDEN,
                "channel_not_found", FailureKind.NOT_FOUND,
                "is_archived", FailureKind.REJECTED,
                "rate_limited", FailureKind.RATE_LIMITED,
                "fatal_error", FailureKind.UNKNOWN_OUTCOME);
        Connector connector = connector();
        kinds.forEach((word, kind) -> {
            server.refuse("chat.postMessage", word);
            assertThatExceptionOfType(ConnectorException.class)
                    .isThrownBy(() -> connector.writer().apply(notice(word, "Refused")))
                    .satisfies(e -> assertThat(e.kind()).as(word).isEqualTo(kind));
        });
        assertThat(workspace.posted()).isEmpty();
    }

    @Test
    void aMessageThatWasRefusedMayBeSentAgain() {
        Connector connector = connector();
        WriteRequest request = notice("again", "Second time");
        server.refuse("chat.postMessage", "not_in_channel");
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> connector.writer().apply(request));
        server.refuse("none", "");

        assertThat(connector.writer().find(request)).isEmpty();
        connector.writer().apply(request);

        assertThat(workspace.posted()).hasSize(1);
    }

    @Test
    void wordsOfATicketCallNobodyAndLeadNowhere() {
        String hostile = "<!channel> <@U0PERSON> @here *urgent* <https://evil.example.net|Sign in> www.evil.example.net"
                + " evil.example.net `x` \u202etxt.exe";
        WriteRequest request = new WriteRequest(
                new TicketRef("chat", "helpdesk:1"),
                new Action.Notify(
                        Workspace.ALERTS,
                        hostile,
                        List.of(new Action.Link("Open the ticket", URI.create("https://desk.example.com/tickets/1")))),
                new ActionId("abcdef0123456789"),
                "");

        connector().writer().apply(request);

        Map<String, String> sent = server.seen("chat.postMessage").getFirst().fields();
        assertThat(sent.get("text")).doesNotContain("<", "@here", "@U0", "://", "evil.example", "\u202e");
        assertThat(sent.get("blocks"))
                .doesNotContain("mrkdwn", "@here", "@U0", "evil.example", "\"type\":\"button\"")
                .contains("\"url\":\"https://desk.example.com/tickets/1\"");
        assertThat(sent)
                .containsEntry("parse", "none")
                .containsEntry("link_names", "false")
                .containsEntry("mrkdwn", "false")
                .containsEntry("unfurl_links", "false");
    }

    @Test
    void aChannelGetsOneMessageASecond() {
        Connector connector = connector();
        IntStream.range(0, 3).forEach(i -> connector.writer().apply(notice("rate" + i, "Message " + i)));

        List<Instant> times = server.seen("chat.postMessage").stream()
                .map(SlackServer.Seen::at)
                .toList();
        assertThat(Duration.between(times.getFirst(), times.getLast()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_950));
    }

    @Test
    void aChannelsNameIsRefusedBeforeAnythingIsSent() {
        WriteRequest request = new WriteRequest(
                new TicketRef("chat", "helpdesk:1"),
                new Action.Notify("#alerts", "Hello"),
                new ActionId("abcdef0123456789"),
                "");

        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> connector().writer().apply(request))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.REJECTED));
        assertThat(server.seen("chat.postMessage")).isEmpty();
    }

    @Test
    void theProbeNamesTheScopesThatAreMissing() {
        server.scopes("chat:write");
        ProbeResult result = connector().probe();

        assertThat(result.state()).isEqualTo(ProbeResult.State.FORBIDDEN);
        assertThat(result.remedies()).singleElement().asString().contains("channels:history");
    }

    private Connector connector(String... changed) {
        Map<String, String> values = values();
        for (int i = 0; i < changed.length; i += 2) {
            values.put(changed[i], changed[i + 1]);
        }
        return open(values, Calls.SECRET);
    }

    private Map<String, String> values() {
        return new HashMap<>(Map.of(
                "url",
                server.address().toString(),
                "channels",
                HERE,
                "history",
                "full",
                "tickets",
                "helpdesk=https://desk.example.com/tickets/{id}, jira=SUP-{id}"));
    }

    private Connector open(Map<String, String> values, String signingSecret) {
        Connector connector = new SlackConnectorFactory()
                .create(new ConnectorSettings(
                        "chat",
                        values,
                        Map.of("token", new Secret(SlackServer.TOKEN), "signing-secret", new Secret(signingSecret)),
                        Clock.systemUTC(),
                        home));
        opened.add(connector);
        return connector;
    }

    private static WriteRequest notice(String id, String text) {
        String digits = String.format(Locale.ROOT, "%016x", id.hashCode() & 0xffffffffL);
        return new WriteRequest(
                new TicketRef("chat", "helpdesk:1"),
                new Action.Notify(Workspace.ALERTS, text),
                new ActionId(digits),
                "");
    }

    private static void hear(Connector connector, String event) {
        hear(connector, event, Map.of());
    }

    private static void hear(Connector connector, String event, Map<String, String> more) {
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        Instant now = Instant.now();
        Map<String, String> headers = new HashMap<>(Calls.signed(body, now));
        headers.putAll(more);
        assertThat(connector.webhooks().receive(headers, body, now)).isEmpty();
    }

    private int asked() {
        return server.seen("conversations.history").size()
                + server.seen("conversations.replies").size();
    }

    private static KnowledgeItem only(Connector connector) {
        List<KnowledgeItem> threads = threads(connector);
        assertThat(threads).hasSize(1);
        return threads.getFirst();
    }

    private static List<KnowledgeItem> threads(Connector connector) {
        return threads(connector, new ArrayList<>());
    }

    private static List<KnowledgeItem> threads(Connector connector, List<Skipped> skipped) {
        List<KnowledgeItem> items = new ArrayList<>();
        Checkpoint at = Checkpoint.start();
        Batch<KnowledgeItem> page;
        do {
            page = connector.knowledge().list(at);
            items.addAll(page.items());
            skipped.addAll(page.skipped());
            at = page.next();
        } while (page.more());
        return items;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
