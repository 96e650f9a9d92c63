package io.resolvent.connectors.rt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.http.HmacSignature;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.testkit.StoredComment;
import io.resolvent.connectors.testkit.WebhookSender;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the kit how to fill and inspect a Request Tracker. */
public record RtUnderTest(RtServer server) implements StoreUnderTest {

    @Override
    public ConnectorFactory factory() {
        return new RtConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.url());
    }

    @Override
    public Map<String, String> values(URI address) {
        Map<String, String> values = new HashMap<>(server.settings());
        values.put("url", address.toString());
        return values;
    }

    @Override
    public Map<String, Secret> secrets() {
        return server.secrets();
    }

    @Override
    public String requesterEmail() {
        return RtServer.REQUESTER;
    }

    @Override
    public String open(NewTicket ticket) {
        return server.open(
                RtServer.REQUESTER, ticket.subject(), ticket.text(), ticket.html() ? "text/html" : "text/plain");
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        if (contribution.visibility() == Visibility.INTERNAL) {
            server.note(ticketId, contribution.text());
        } else {
            boolean customer = contribution.by() == Contribution.By.REQUESTER;
            server.reply(ticketId, customer ? RtServer.REQUESTER : RtServer.AGENT, contribution.text());
        }
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        return server.messages(ticketId).stream()
                .map(m -> new StoredComment(m.internal() ? Visibility.INTERNAL : Visibility.PUBLIC, m.text()))
                .toList();
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        String publicClass = kind == KnowledgeItem.Kind.MACRO ? RtServer.MACRO_CLASS : RtServer.PUBLIC_CLASS;
        server.article(audience == Audience.PUBLIC ? publicClass : RtServer.INTERNAL_CLASS, title, body);
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        server.attach(ticketId, fileName, new String(content, UTF_8));
        return true;
    }

    @Override
    public boolean remove(String ticketId) {
        server.merge(ticketId, server.open("Target of a merge", "Another request"));
        return true;
    }

    @Override
    public Optional<WebhookSender> webhooks() {
        return Optional.of(new ScripCalls());
    }

    @Override
    public void close() {
        server.close();
    }

    /** What the scrip sends. */
    private static final class ScripCalls implements WebhookSender {

        private final HmacSignature signature = HmacSignature.sha256(new Secret(RtServer.WEBHOOK_SECRET));

        @Override
        public byte[] body(String ticketId) {
            return """
                    {"transaction":7%s,"ticket":%s,"type":"Correspond","creator":"x","created":"2026-11-21T18:00:00Z"}""".formatted(ticketId, ticketId).getBytes(UTF_8);
        }

        @Override
        public Map<String, String> sign(byte[] body, Instant at) {
            String time = Long.toString(at.getEpochSecond());
            return Map.of(
                    "x-resolvent-timestamp",
                    time,
                    "x-resolvent-signature",
                    "sha256=" + signature.hex((time + ".").getBytes(UTF_8), body));
        }
    }
}
