package io.resolvent.connectors.jira;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Tells the kit how to fill and inspect a Jira. */
record JiraUnderTest(JiraServer server) implements StoreUnderTest {

    private static final String WEBHOOK_SECRET = "webhook-secret-0123456789";

    @Override
    public ConnectorFactory factory() {
        return new JiraConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.address());
    }

    @Override
    public Map<String, String> values(URI address) {
        return Map.of(
                "url", address.toString(),
                "email", People.BOT_EMAIL,
                "projects", "SUP",
                "intent-field", SiteFields.INTENT,
                "group-field", "Team",
                "spaces", "KB, TEAM",
                "public-spaces", "KB");
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("token", new Secret(JiraServer.TOKEN), "webhook-secret", new Secret(WEBHOOK_SECRET));
    }

    @Override
    public String requesterEmail() {
        return People.REQUESTER_EMAIL;
    }

    @Override
    public String open(NewTicket ticket) {
        return server.desk().open(ticket.subject(), ticket.text());
    }

    @Override
    public Set<String> openMany(int count) {
        return server.desk().openMany(count);
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        server.desk()
                .say(
                        ticketId,
                        contribution.by() == Contribution.By.REQUESTER ? People.REQUESTER : People.AGENT,
                        contribution.text(),
                        contribution.visibility() == Visibility.PUBLIC);
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        long id = Long.parseLong(ticketId);
        List<StoredComment> comments = new ArrayList<>();
        comments.add(new StoredComment(
                Visibility.PUBLIC,
                Adf.words(server.desk().show(id).path("fields").path("description"))));
        for (ObjectNode comment : server.desk().comments(id)) {
            comments.add(new StoredComment(
                    comment.path("jsdPublic").asBoolean(false) ? Visibility.PUBLIC : Visibility.INTERNAL,
                    Adf.words(comment.path("body"))));
        }
        return comments;
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        server.wiki().add(audience == Audience.PUBLIC ? "KB" : "TEAM", title, body, "");
    }

    /** It keeps documents in a format of its own. */
    @Override
    public boolean takesHtml() {
        return false;
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        server.desk().attach(ticketId, fileName, content, true);
        return true;
    }

    @Override
    public boolean closeForGood(String ticketId) {
        server.desk().closeForGood(ticketId);
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
    public boolean rename(SchemaPart.Kind kind, String name, String newName) {
        return kind == SchemaPart.Kind.FIELD && server.desk().fields().rename(name, newName);
    }

    @Override
    public Optional<WebhookSender> webhooks() {
        return Optional.of(new AdminWebhook());
    }

    @Override
    public Action.Assign assignment() {
        return new Action.Assign(Optional.of("Billing"), Optional.of(People.AGENT_EMAIL));
    }

    @Override
    public void close() {
        server.close();
    }

    /** What an administrator's webhook sends. */
    private static final class AdminWebhook implements WebhookSender {

        private final HmacSignature signature = HmacSignature.sha256(new Secret(WEBHOOK_SECRET));

        @Override
        public byte[] body(String ticketId) {
            return ("{\"timestamp\":1795000000000,\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\""
                            + ticketId + "\",\"key\":\"SUP-" + ticketId + "\"}}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, String> sign(byte[] body, Instant at) {
            return Map.of(
                    "x-hub-signature",
                    "sha256=" + signature.hex(body),
                    "x-atlassian-webhook-identifier",
                    "hook-" + HmacSignature.digest(body).substring(0, 8));
        }

        @Override
        public boolean signsTheTime() {
            return false;
        }
    }
}
