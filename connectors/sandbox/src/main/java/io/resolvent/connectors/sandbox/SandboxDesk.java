package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreRequest;
import java.util.Map;
import java.util.Optional;

/** The desk's API as the connector's parts use it. Thread-safe. */
final class SandboxDesk {

    private final String name;
    private final StoreClient client;
    private volatile Optional<Payload.Account> own = Optional.empty();

    SandboxDesk(String name, StoreClient client) {
        this.name = name;
        this.client = client;
    }

    /** Who the desk says we are; asked once. */
    Payload.Account account() {
        return own.orElseGet(this::askAccount);
    }

    Payload.Account askAccount() {
        Payload.Account account = get(StoreRequest.get("/api/me"), Payload.Account.class, name);
        own = Optional.of(account);
        return account;
    }

    Payload.Whole ticket(TicketRef ref) {
        requireOurs(ref);
        return get(StoreRequest.get("/api/tickets/{}", ref.id()), Payload.Whole.class, ref.toString());
    }

    Payload.Lines changes(String after, int limit) {
        StoreRequest request =
                StoreRequest.get("/api/tickets").withQuery("after", after).withQuery("limit", Integer.toString(limit));
        return get(request, Payload.Lines.class, name + " changes");
    }

    Payload.Articles articles(String after, int limit) {
        StoreRequest request = StoreRequest.get("/api/knowledge")
                .withQuery("after", after)
                .withQuery("limit", Integer.toString(limit));
        return get(request, Payload.Articles.class, name + " knowledge");
    }

    /** Sends one change, to be refused by the desk unless the ticket is at the expected version. */
    void change(TicketRef ref, String expectedVersion, Map<String, Object> change) {
        requireOurs(ref);
        client.send(StoreRequest.post("/api/tickets/{}/changes", ref.id())
                .withHeader("If-Match", "\"" + expectedVersion + "\"")
                .withJson(change)
                .about(ref));
    }

    private void requireOurs(TicketRef ref) {
        if (!ref.system().equals(name)) {
            throw new ConnectorException(
                    FailureKind.NOT_FOUND, ref.toString(), "is a ticket of another system, not of " + name + ".");
        }
    }

    private <T> T get(StoreRequest request, Class<T> type, String subject) {
        return Payload.read(client.send(request.about(subject)).json(), type, subject);
    }
}
