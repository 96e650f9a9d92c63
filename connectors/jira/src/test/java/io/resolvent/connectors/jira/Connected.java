package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A connector to a Jira of a test's own, and short words for what tests do with it. */
record Connected(Connector connector) {

    static final String WEBHOOK_SECRET = "webhook-secret-0123456789";

    private static final ActionId ACTION = new ActionId("0123456789abcdef".repeat(4));

    /** @param more settings besides the usual; an empty value takes one away */
    static Connected to(URI address, Path home, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(
                Map.of("url", address.toString(), "email", People.BOT_EMAIL, "projects", "SUP", "group-field", "Team"));
        values.putAll(more);
        values.values().removeIf(String::isEmpty);
        Map<String, Secret> secrets =
                Map.of("token", new Secret(JiraServer.TOKEN), "webhook-secret", new Secret(WEBHOOK_SECRET));
        return new Connected(new JiraConnectorFactory()
                .create(new ConnectorSettings("desk", values, secrets, Clock.systemUTC(), home)));
    }

    static TicketRef ref(String id) {
        return new TicketRef("desk", id);
    }

    static Action.PostPublicReply solving(String text) {
        return new Action.PostPublicReply(text, Optional.of(Status.SOLVED));
    }

    Ticket read(String id) {
        return connector.tickets().read(ref(id));
    }

    /** An action decided on the ticket as it is now. */
    WriteRequest request(String id, Action action) {
        return new WriteRequest(ref(id), action, ACTION, read(id).version());
    }

    Receipt apply(String id, Action action) {
        return connector.writer().apply(request(id, action));
    }

    /** The refusal's words. */
    String refusal(String id, Action action) {
        ConnectorException refused = failure(() -> apply(id, action));
        assertThat(refused.kind()).as(refused.getMessage()).isEqualTo(FailureKind.REJECTED);
        return String.valueOf(refused.getMessage());
    }

    static ConnectorException failure(ThrowingCallable call) {
        return Optional.ofNullable(catchThrowableOfType(ConnectorException.class, call))
                .orElseThrow(() -> new AssertionError("a failure was expected"));
    }
}
