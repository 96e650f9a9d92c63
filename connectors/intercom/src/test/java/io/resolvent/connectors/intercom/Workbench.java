package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.testkit.FaultProxy;
import io.resolvent.connectors.testkit.SeenRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A workspace with a proxy before it, and connectors to it. */
final class Workbench implements AutoCloseable {

    private static final ActionId ACTION = new ActionId("0123456789abcdef".repeat(4));

    private final IntercomServer server;
    private final FaultProxy proxy;

    Workbench() {
        this(request -> {});
    }

    Workbench(Consumer<SeenRequest> watcher) {
        server = IntercomServer.start(watcher);
        proxy = FaultProxy.before(server.address());
    }

    IntercomServer server() {
        return server;
    }

    Workspace workspace() {
        return server.workspace();
    }

    FaultProxy proxy() {
        return proxy;
    }

    Connector connect(Map<String, String> more) {
        return connect(proxy.address(), more);
    }

    static Connector connect(URI address, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of("url", address.toString()));
        values.putAll(more);
        Map<String, Secret> secrets = Map.of(
                "token", new Secret(IntercomServer.TOKEN), "client-secret", new Secret("client-secret-0123456789"));
        return new IntercomConnectorFactory()
                .create(new ConnectorSettings("desk", values, secrets, Clock.systemUTC(), Path.of(".")));
    }

    static TicketRef ref(String id) {
        return new TicketRef("desk", id);
    }

    static WriteRequest request(Ticket ticket, Action action) {
        return new WriteRequest(ticket.ref(), action, ACTION, ticket.version());
    }

    void customer(String id, String type, String text) {
        workspace().say(id, type, workspace().author("user", Workspace.REQUESTER), HtmlText.toHtml(text), part -> {});
    }

    void teammate(String id, String type, String text) {
        workspace().say(id, type, workspace().author("admin", Workspace.AGENT), HtmlText.toHtml(text), part -> {});
    }

    void bot(String id, String type, String text) {
        workspace().say(id, type, workspace().author("bot", "77"), HtmlText.toHtml(text), part -> {});
    }

    /** What was written, in order, as method and path. */
    List<String> writes() {
        return proxy.seen().stream()
                .filter(SeenRequest::mayWrite)
                .map(request -> request.method() + " " + request.target())
                .toList();
    }

    long timesSaid(String id, String words) {
        return workspace().messages(id).stream()
                .filter(message -> message.path("body").asString("").contains(words))
                .count();
    }

    String state(String id) {
        return workspace().conversation(id).path("state").asString("");
    }

    @Override
    public void close() {
        proxy.close();
        server.close();
    }
}
