package io.resolvent.connectors.redmine;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.testkit.StoredComment;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the kit how to fill and inspect a Redmine. */
record RedmineUnderTest(RedmineServer server) implements StoreUnderTest {

    @Override
    public ConnectorFactory factory() {
        return new RedmineConnectorFactory();
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
        return RedmineServer.REQUESTER_EMAIL;
    }

    @Override
    public String open(NewTicket ticket) {
        return server.open(ticket.subject(), ticket.text());
    }

    @Override
    public Set<String> openMany(int count) {
        return server.openMany(count);
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        if (contribution.visibility() == Visibility.INTERNAL) {
            server.note(ticketId, contribution.text());
        } else {
            boolean customer = contribution.by() == Contribution.By.REQUESTER;
            server.reply(ticketId, customer ? RedmineServer.REQUESTER : RedmineServer.AGENT, contribution.text());
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
        server.wiki(audience == Audience.PUBLIC ? RedmineServer.HANDBOOK : RedmineServer.DESK, title, body);
    }

    /** Texts are Textile or Markdown. */
    @Override
    public boolean takesHtml() {
        return false;
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        server.attach(ticketId, "See the file.", fileName, content);
        return true;
    }

    @Override
    public boolean addUnreadableTicket() {
        server.openWithoutTime();
        return true;
    }

    @Override
    public boolean remove(String ticketId) {
        server.delete(ticketId);
        return true;
    }

    @Override
    public boolean rename(SchemaPart.Kind kind, String name, String newName) {
        server.rename(kind.name(), name, newName);
        return true;
    }

    @Override
    public Action.Assign assignment() {
        return new Action.Assign(Optional.of(RedmineServer.GROUP), Optional.empty());
    }

    @Override
    public void close() {
        server.close();
    }
}
