package io.resolvent.connectors.teams;

import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.testkit.StoredComment;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Tells the kit how to inspect a workflow. Its address is the credential, so that belongs to where the kit connects. */
final class TeamsUnderTest implements StoreUnderTest {

    private final WorkflowServer server;
    private volatile URI seenAt;

    TeamsUnderTest(WorkflowServer server) {
        this.server = server;
        this.seenAt = server.address();
    }

    @Override
    public ConnectorFactory factory() {
        return new TeamsConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(server.address());
    }

    @Override
    public Map<String, String> values(URI address) {
        seenAt = address;
        return Map.of("channel", "support");
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of("url-secret", new Secret(WorkflowServer.url(seenAt, WorkflowServer.SIGNATURE)));
    }

    @Override
    public Map<String, Secret> wrongSecrets() {
        return Map.of("url-secret", new Secret(WorkflowServer.url(seenAt, "not-the-right-one")));
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
    public Optional<List<String>> notifications() {
        return Optional.of(server.cards().stream().map(TeamsUnderTest::seen).toList());
    }

    @Override
    public String recipient() {
        return "support";
    }

    @Override
    public void close() {
        server.close();
    }

    /** All words of a card, links in Markdown. */
    static String seen(JsonNode node) {
        StringBuilder text = new StringBuilder();
        if (node.path("text").isString()) {
            text.append(node.path("text").stringValue()).append('\n');
        }
        node.values().stream().filter(JsonNode::isContainer).forEach(part -> text.append(seen(part)));
        return text.toString();
    }
}
