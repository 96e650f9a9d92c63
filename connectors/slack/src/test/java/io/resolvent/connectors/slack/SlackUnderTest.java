package io.resolvent.connectors.slack;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.testkit.StoredComment;
import io.resolvent.connectors.testkit.WebhookSender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the kit how to fill and inspect a Slack workspace. */
record SlackUnderTest(SlackServer server, Map<String, byte[]> replies) implements StoreUnderTest {

    SlackUnderTest(SlackServer server) {
        this(server, new HashMap<>());
    }

    @Override
    public ConnectorFactory factory() {
        return new SlackConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.address());
    }

    @Override
    public Map<String, String> values(URI address) {
        return Map.of(
                "url",
                address.toString(),
                "channels",
                Workspace.ESCALATIONS,
                "tickets",
                "helpdesk=https://desk.example.com/tickets/{id}",
                "history",
                "full");
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("token", new Secret(SlackServer.TOKEN), "signing-secret", new Secret(Calls.SECRET));
    }

    @Override
    public String requesterEmail() {
        return "";
    }

    @Override
    public String open(NewTicket ticket) {
        return "helpdesk:1";
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        throw new UnsupportedOperationException("a chat has no tickets");
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        return List.of();
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        String thread = server.workspace().say(Workspace.ESCALATIONS, title);
        server.workspace().reply(Workspace.ESCALATIONS, thread, body);
    }

    @Override
    public Optional<List<String>> notifications() {
        return Optional.of(server.workspace().posted());
    }

    @Override
    public String recipient() {
        return Workspace.ALERTS;
    }

    @Override
    public Optional<WebhookSender> webhooks() {
        return Optional.of(new WebhookSender() {

            @Override
            public byte[] body(String ticketId) {
                return replies.computeIfAbsent(ticketId, id -> replyToAnOldThread());
            }

            @Override
            public Map<String, String> sign(byte[] body, Instant at) {
                return Calls.signed(body, at);
            }
        });
    }

    @Override
    public void close() {
        server.close();
    }

    /** The thread began before what the history is read for, so that only the event tells of it. */
    private byte[] replyToAnOldThread() {
        Workspace workspace = server.workspace();
        String thread = workspace.say(
                Workspace.ESCALATIONS, "An old trouble", Instant.now().minus(Duration.ofDays(400)));
        String reply = workspace.reply(Workspace.ESCALATIONS, thread, "It is back");
        return Calls.event(workspace.message(Workspace.ESCALATIONS, reply), Workspace.ESCALATIONS)
                .getBytes(StandardCharsets.UTF_8);
    }
}
