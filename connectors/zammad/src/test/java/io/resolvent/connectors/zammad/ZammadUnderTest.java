package io.resolvent.connectors.zammad;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the kit how to fill and inspect a Zammad. Agents may always write to a closed ticket, so none is closed for good.
 * Closing it ends the server.
 */
public record ZammadUnderTest(ZammadServer server) implements StoreUnderTest {

    private static final String LONG_AGO = "2026-01-01T00:00:00.000Z";

    public static ZammadUnderTest start() {
        return new ZammadUnderTest(ZammadServer.start());
    }

    @Override
    public ConnectorFactory factory() {
        return new ZammadConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.address());
    }

    @Override
    public Map<String, String> values(URI address) {
        return Map.of("url", address.toString(), "intent-field", "Intent");
    }

    @Override
    public Map<String, Secret> secrets() {
        return server.secrets();
    }

    @Override
    public String requesterEmail() {
        return ZammadDesk.REQUESTER_EMAIL;
    }

    @Override
    public String open(NewTicket ticket) {
        return server.desk().open(ticket.subject(), ticket.text(), ticket.html());
    }

    @Override
    public Set<String> openMany(int count) {
        return server.desk().openMany(count);
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        long author = contribution.by() == Contribution.By.REQUESTER ? ZammadDesk.REQUESTER : ZammadDesk.AGENT;
        server.desk()
                .say(
                        ticketId,
                        author,
                        contribution.text(),
                        article -> article.put("internal", contribution.visibility() == Visibility.INTERNAL));
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        return server.desk().articles(ticketId).stream()
                .map(article -> new StoredComment(
                        article.path("internal").asBoolean(true) ? Visibility.INTERNAL : Visibility.PUBLIC,
                        ZammadDesk.read(article)))
                .toList();
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        if (kind == KnowledgeItem.Kind.MACRO) {
            server.desk().lists().addMacro(title, body, audience != Audience.PUBLIC);
        } else {
            server.desk()
                    .help()
                    .add(
                            title,
                            HtmlText.toHtml(body),
                            ZammadHelp.OPEN,
                            LONG_AGO,
                            audience == Audience.PUBLIC ? LONG_AGO : "",
                            "");
        }
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        server.desk().attach(ticketId, fileName, content, false);
        return true;
    }

    @Override
    public boolean remove(String ticketId) {
        server.desk().merge(ticketId, server.desk().open("Kept", "The other one", false));
        return true;
    }

    @Override
    public boolean addUnreadableTicket() {
        server.desk().openUnreadable();
        return true;
    }

    @Override
    public boolean rename(SchemaPart.Kind kind, String name, String newName) {
        String list = switch (kind) {
            case FIELD -> "attributes";
            case STATUS -> "states";
            case GROUP -> "groups";
            case MACRO -> "macros";
        };
        return server.desk().lists().rename(list, name, newName);
    }

    @Override
    public Optional<WebhookSender> webhooks() {
        return Optional.of(new WebhookSender() {
            @Override
            public byte[] body(String ticketId) {
                return server.webhookBody(ticketId);
            }

            @Override
            public Map<String, String> sign(byte[] body, Instant at) {
                return server.webhookHeaders(body);
            }

            @Override
            public boolean signsTheTime() {
                return false;
            }
        });
    }

    @Override
    public Action.Assign assignment() {
        return new Action.Assign(Optional.of("Billing"), Optional.of(ZammadDesk.AGENT_EMAIL));
    }

    @Override
    public void close() {
        server.close();
    }
}
