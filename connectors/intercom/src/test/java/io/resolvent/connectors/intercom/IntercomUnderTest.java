package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.testkit.StoredComment;
import io.resolvent.connectors.testkit.WebhookSender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/** Tells the kit how to fill and inspect an Intercom workspace. */
record IntercomUnderTest(IntercomServer server) implements StoreUnderTest {

    private static final String CLIENT_SECRET = "client-secret-0123456789";

    @Override
    public ConnectorFactory factory() {
        return new IntercomConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.address());
    }

    @Override
    public Map<String, String> values(URI address) {
        server.seenAs(address);
        return Map.of("url", address.toString(), "intent-field", "Intent");
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("token", new Secret(IntercomServer.TOKEN), "client-secret", new Secret(CLIENT_SECRET));
    }

    @Override
    public String requesterEmail() {
        return Workspace.REQUESTER_EMAIL;
    }

    @Override
    public String open(NewTicket ticket) {
        return server.workspace().open(ticket.subject(), ticket.text(), ticket.html());
    }

    @Override
    public Set<String> openMany(int count) {
        return server.workspace().openMany(count);
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        boolean customer = contribution.by() == Contribution.By.REQUESTER;
        server.workspace()
                .say(
                        ticketId,
                        contribution.visibility() == Visibility.PUBLIC ? "comment" : "note",
                        customer
                                ? server.workspace().author("user", Workspace.REQUESTER)
                                : server.workspace().author("admin", Workspace.AGENT),
                        HtmlText.toHtml(contribution.text()),
                        part -> {});
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        return server.workspace().messages(ticketId).stream()
                .map(message -> new StoredComment(
                        message.path("part_type").asString("").equals("note") ? Visibility.INTERNAL : Visibility.PUBLIC,
                        HtmlText.of(message.path("body").asString(""))))
                .toList();
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        if (kind == KnowledgeItem.Kind.MACRO) {
            server.library().addMacro(title, HtmlText.toHtml(body));
        } else if (audience == Audience.PUBLIC) {
            server.library().addArticle(title, body);
        } else {
            server.library().addInternalArticle(title, body);
        }
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        server.workspace()
                .say(
                        ticketId,
                        "comment",
                        server.workspace().author("admin", Workspace.AGENT),
                        "<p>See the file</p>",
                        part -> ((ArrayNode) part.path("attachments")).add(server.keep(fileName, content)));
        return true;
    }

    @Override
    public boolean rename(SchemaPart.Kind kind, String name, String newName) {
        return kind == SchemaPart.Kind.FIELD && server.workspace().renameIntentField(name, newName);
    }

    @Override
    public boolean remove(String ticketId) {
        server.workspace().remove(ticketId);
        return true;
    }

    @Override
    public boolean addUnreadableTicket() {
        server.workspace().openUnreadable();
        return true;
    }

    @Override
    public Optional<WebhookSender> webhooks() {
        return Optional.of(new Notifications());
    }

    @Override
    public Action.Assign assignment() {
        return new Action.Assign(Optional.of("Billing"), Optional.of(Workspace.AGENT_EMAIL));
    }

    @Override
    public void close() {
        server.close();
    }

    /** What an app's webhook sends. */
    static final class Notifications implements WebhookSender {

        private final HmacSignature signature = HmacSignature.sha1(new Secret(CLIENT_SECRET));

        @Override
        public byte[] body(String ticketId) {
            return body(ticketId, Instant.now().getEpochSecond() / 3600 * 3600);
        }

        byte[] body(String ticketId, long sent) {
            String body = """
                    {"type":"notification_event","id":"notif_%s","topic":"conversation.user.replied","created_at":%d,
                     "first_sent_at":%d,"data":{"item":{"type":"conversation","id":"%s"}}}""".formatted(ticketId, sent, sent, ticketId);
            return body.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, String> sign(byte[] body, Instant at) {
            return Map.of("x-hub-signature", "sha1=" + signature.hex(body));
        }

        @Override
        public boolean signsTheTime() {
            return false;
        }
    }
}
