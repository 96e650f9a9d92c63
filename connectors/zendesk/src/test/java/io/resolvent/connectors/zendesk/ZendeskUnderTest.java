package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.testkit.StoredComment;
import io.resolvent.connectors.testkit.WebhookSender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/** Tells the kit how to fill and inspect a Zendesk. */
public final class ZendeskUnderTest implements StoreUnderTest {

    private static final String WEBHOOK_SECRET = "webhook-secret-0123456789";

    private final ZendeskServer server;

    ZendeskUnderTest(ZendeskServer server) {
        this.server = server;
    }

    /** An empty Zendesk, for the tests of what works on any store. */
    public static ZendeskUnderTest start() {
        return new ZendeskUnderTest(ZendeskServer.start(request -> {}, Duration.ZERO));
    }

    @Override
    public ConnectorFactory factory() {
        return new ZendeskConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.address());
    }

    @Override
    public Map<String, String> values(URI address) {
        server.seenAs(address);
        return Map.of("url", address.toString(), "email", Desk.BOT_EMAIL, "intent-field", "Intent");
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("token", new Secret(ZendeskServer.TOKEN), "webhook-secret", new Secret(WEBHOOK_SECRET));
    }

    @Override
    public String requesterEmail() {
        return Desk.REQUESTER_EMAIL;
    }

    @Override
    public String open(NewTicket ticket) {
        return server.desk().open(ticket.subject(), ticket.text(), ticket.html());
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        long author = contribution.by() == Contribution.By.REQUESTER ? Desk.REQUESTER : Desk.AGENT;
        server.desk()
                .say(
                        ticketId,
                        author,
                        contribution.text(),
                        contribution.visibility() == Visibility.PUBLIC,
                        comment -> {});
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        return server.desk().comments(Long.parseLong(ticketId)).stream()
                .map(c -> new StoredComment(
                        c.path("public").asBoolean(false) ? Visibility.PUBLIC : Visibility.INTERNAL,
                        c.path("body").asString("")))
                .toList();
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        if (kind == KnowledgeItem.Kind.MACRO) {
            server.desk().addMacro(title, body);
        } else {
            server.desk().addArticle(title, body, audience == Audience.PUBLIC);
        }
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        server.desk()
                .say(
                        ticketId,
                        Desk.AGENT,
                        "See the file",
                        true,
                        comment -> ((ArrayNode) comment.path("attachments"))
                                .add(server.files().add(Long.parseLong(ticketId), fileName, content)));
        return true;
    }

    @Override
    public Set<String> openMany(int count) {
        return server.desk().openMany(count);
    }

    @Override
    public boolean rename(SchemaPart.Kind kind, String name, String newName) {
        return kind == SchemaPart.Kind.FIELD && server.desk().renameIntentField(name, newName);
    }

    @Override
    public boolean closeForGood(String ticketId) {
        server.desk().set(ticketId, "status", "closed");
        return true;
    }

    @Override
    public boolean remove(String ticketId) {
        server.desk().remove(ticketId);
        return true;
    }

    @Override
    public boolean addUnreadableTicket() {
        server.desk().openUnreadable();
        return true;
    }

    @Override
    public Optional<WebhookSender> webhooks() {
        return Optional.of(new TriggerCalls());
    }

    @Override
    public Action.Assign assignment() {
        return new Action.Assign(Optional.of("Billing"), Optional.of(Desk.AGENT_EMAIL));
    }

    @Override
    public void close() {
        server.close();
    }

    /** What a trigger's webhook sends. */
    private static final class TriggerCalls implements WebhookSender {

        private final HmacSignature signature = HmacSignature.sha256(new Secret(WEBHOOK_SECRET));

        @Override
        public byte[] body(String ticketId) {
            return ("{\"ticket_id\":\"" + ticketId + "\",\"updated_at\":\"2026-03-01T10:00:00Z\"}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, String> sign(byte[] body, Instant at) {
            String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
            return Map.of(
                    "x-zendesk-webhook-signature-timestamp",
                    time,
                    "x-zendesk-webhook-signature",
                    signature.base64(time.getBytes(StandardCharsets.UTF_8), body));
        }
    }
}
