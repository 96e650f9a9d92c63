package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.sandbox.desk.DeskNotification;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.testkit.StoredComment;
import io.resolvent.connectors.testkit.WebhookSender;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The sandbox as the compliance kit fills and inspects it: over its own API, as a customer and a person of the team. */
record SandboxStore(SandboxServer server) implements StoreUnderTest {

    private static final Secret WEBHOOK_SECRET = new Secret("what-the-desk-signs-with");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public ConnectorFactory factory() {
        return new SandboxConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.url());
    }

    @Override
    public Map<String, String> values(URI address) {
        return Map.of("url", address.toString());
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("token", server.apiToken(), "webhook-secret", WEBHOOK_SECRET);
    }

    @Override
    public String requesterEmail() {
        return "ada@example.org";
    }

    @Override
    public String open(NewTicket ticket) {
        Map<String, Object> body = Map.of("subject", ticket.subject(), "text", ticket.text(), "html", ticket.html());
        return Http.parse(as(customer(), "/api/tickets", body)).path("id").stringValue();
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        Secret author = contribution.by() == Contribution.By.REQUESTER ? customer() : server.personToken();
        String visibility = contribution.visibility().name().toLowerCase(Locale.ROOT);
        as(author, commentsPath(ticketId), Map.of("text", contribution.text(), "visibility", visibility));
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        return server.desk().ticket(ticketId).comments().stream()
                .map(c -> new StoredComment(c.isPublic() ? Visibility.PUBLIC : Visibility.INTERNAL, c.text()))
                .toList();
    }

    @Override
    public Optional<List<String>> notifications() {
        return Optional.of(server.desk().queue(ticket -> true, 0, Integer.MAX_VALUE).stream()
                .flatMap(ticket -> ticket.notifications().stream())
                .map(DeskNotification::text)
                .toList());
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        String path = "/api/knowledge/" + kind.name().toLowerCase(Locale.ROOT) + "/" + title.replace(' ', '-');
        new Http(server.url(), server.personToken())
                .put(path, JSON.writeValueAsString(Map.of("title", title, "body", body, "audience", audience)));
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        Map<String, Object> file =
                Map.of("id", "f1", "file_name", fileName, "media_type", "text/csv", "bytes", content.length);
        as(
                server.personToken(),
                commentsPath(ticketId),
                Map.of("text", "attached", "visibility", "public", "attachments", List.of(file)));
        return true;
    }

    @Override
    public boolean closeForGood(String ticketId) {
        as(server.personToken(), "/api/tickets/" + ticketId + "/changes", Map.of("status", "closed"));
        return true;
    }

    @Override
    public boolean remove(String ticketId) {
        new Http(server.url(), server.personToken()).delete("/api/tickets/" + ticketId);
        return true;
    }

    @Override
    public Action.SetField fieldChange() {
        return new Action.SetField("intent", "refund");
    }

    @Override
    public Action.Assign assignment() {
        return new Action.Assign(Optional.of("billing"), Optional.of("robin"));
    }

    @Override
    public Optional<WebhookSender> webhooks() {
        return Optional.of(new Sender());
    }

    @Override
    public void close() {
        server.close();
    }

    private Secret customer() {
        return server.customerToken("ada", "Ada", requesterEmail(), Map.of("tier", "gold"));
    }

    private HttpResponse<String> as(Secret token, String path, Map<String, Object> body) {
        return new Http(server.url(), token).post(path, JSON.writeValueAsString(body));
    }

    private static String commentsPath(String ticketId) {
        return "/api/tickets/" + ticketId + "/comments";
    }

    private static final class Sender implements WebhookSender {

        @Override
        public byte[] body(String ticketId) {
            return ("{\"event\":\"ticket.changed\",\"delivery_id\":\"" + ticketId + "-2\",\"ticket_id\":\"" + ticketId
                            + "\",\"version\":2,\"occurred_at\":\"2026-01-31T09:30:00Z\"}")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Map<String, String> sign(byte[] body, Instant at) {
            String timestamp = Long.toString(at.getEpochSecond());
            String code =
                    HmacSignature.sha256(WEBHOOK_SECRET).hex((timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
            return Map.of("x-sandbox-timestamp", timestamp, "x-sandbox-signature", "sha256=" + code);
        }
    }
}
