package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.HtmlText;
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
import tools.jackson.databind.node.ArrayNode;

/** Tells the kit how to fill and inspect a Freshdesk. */
record FreshdeskUnderTest(FreshdeskServer server) implements StoreUnderTest {

    static final String WEBHOOK_SECRET = "webhook-secret-0123456789";
    private static final int PUBLISHED = 2;

    @Override
    public ConnectorFactory factory() {
        return new FreshdeskConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.address());
    }

    @Override
    public Map<String, String> values(URI address) {
        server.seenAs(address);
        return Map.of("url", address.toString(), "intent-field", "Intent", "lists-per-minute", "6000");
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("token", new Secret(FreshdeskServer.KEY), "webhook-secret", new Secret(WEBHOOK_SECRET));
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
        long user = contribution.by() == Contribution.By.REQUESTER ? Desk.REQUESTER : Desk.AGENT;
        boolean isPrivate = contribution.visibility() == Visibility.INTERNAL;
        server.desk().say(Long.parseLong(ticketId), user, HtmlText.toHtml(contribution.text()), isPrivate, entry -> {});
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        long id = Long.parseLong(ticketId);
        boolean archived = server.desk().isArchived(ticketId);
        List<StoredComment> comments = new ArrayList<>();
        String request =
                server.desk().ticket(id, archived).path("description_text").asString("");
        comments.add(new StoredComment(Visibility.PUBLIC, request));
        server.desk()
                .conversations(id, archived)
                .forEach(entry -> comments.add(new StoredComment(
                        entry.path("private").asBoolean(true) ? Visibility.INTERNAL : Visibility.PUBLIC,
                        entry.path("body_text").asString(""))));
        return comments;
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        if (kind == KnowledgeItem.Kind.MACRO) {
            server.library().addResponse(DeskLibrary.SHARED, title, body);
        } else {
            long folder = audience == Audience.PUBLIC ? DeskLibrary.FOR_ALL : DeskLibrary.AGENTS;
            server.library().addArticle(folder, title, body, PUBLISHED);
        }
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        long id = Long.parseLong(ticketId);
        server.desk()
                .say(
                        id,
                        Desk.AGENT,
                        "<p>See the file</p>",
                        false,
                        entry -> server.files()
                                .add(((ArrayNode) entry.path("attachments")).addObject(), id, fileName, content));
        return true;
    }

    @Override
    public Set<String> openMany(int count) {
        return server.desk().openMany(count);
    }

    @Override
    public boolean rename(SchemaPart.Kind kind, String name, String newName) {
        return kind == SchemaPart.Kind.FIELD && server.form().rename(name, newName);
    }

    @Override
    public boolean closeForGood(String ticketId) {
        server.desk().archive(ticketId);
        return true;
    }

    @Override
    public boolean remove(String ticketId) {
        server.desk().set(ticketId, ticket -> ticket.put("deleted", true));
        return true;
    }

    @Override
    public boolean addUnreadableTicket() {
        server.desk().openUnreadable();
        return true;
    }

    @Override
    public Optional<WebhookSender> webhooks() {
        return Optional.of(new RuleCalls());
    }

    @Override
    public Action.Assign assignment() {
        return new Action.Assign(Optional.of("Billing"), Optional.of(DeskPeople.AGENT_EMAIL));
    }

    @Override
    public void close() {
        server.close();
    }

    /** What an automation rule sends. */
    private static final class RuleCalls implements WebhookSender {

        @Override
        public byte[] body(String ticketId) {
            return ("{\"ticket\":{\"id\":\"" + ticketId + "\",\"updated_at\":\"2026-03-01T10:00:00Z\"}}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, String> sign(byte[] body, Instant at) {
            return Map.of("x-resolvent-token", WEBHOOK_SECRET);
        }

        @Override
        public boolean signsTheTime() {
            return false;
        }

        @Override
        public boolean signsTheBody() {
            return false;
        }
    }
}
