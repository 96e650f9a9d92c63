package io.resolvent.connectors.teams;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.SentMessages;
import io.resolvent.connectors.http.StoreClient;
import io.resolvent.connectors.http.StoreResponse;
import io.resolvent.connectors.http.Undeclared;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Hands notifications to the workflow, each at most once. A workflow cannot be asked what it posted, so one whose answer was
 * lost is not sent again. Thread-safe.
 */
record TeamsWriter(Manifest manifest, TeamsConfig config, StoreClient client, SentMessages sent, Clock clock)
        implements TicketWriter {

    private static final int ACCEPTED = 202;

    @Override
    public Receipt apply(WriteRequest request) {
        Action.Notify notice = notice(request);
        if (!notice.recipient().equals(config.channel())) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    subject(request),
                    "is meant for " + notice.recipient() + ", but this workflow posts to " + config.channel()
                            + ". Add a connector for each channel.");
        }
        Optional<Receipt> before = find(request);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        sent.begin(request.id(), now);
        return posted(request, now, new TeamsCard(notice));
    }

    private Receipt posted(WriteRequest request, Instant now, TeamsCard card) {
        try {
            StoreResponse answer = client.send(
                    config.workflow().request("POST", Optional.of(card.envelope()), false, subject(request)));
            if (answer.status() != ACCEPTED) {
                throw unknown(request, "was answered with " + answer.status() + "; a workflow that posts says 202");
            }
            String effect = Optional.ofNullable(answer.headers().get("x-ms-workflow-run-id"))
                    .filter(run -> !run.isBlank())
                    .orElse("accepted");
            sent.done(request.id(), now, effect);
            return new Receipt(request.id(), effect, false, request.expectedVersion());
        } catch (ConnectorException e) {
            if (e.kind().isOutcomeKnown()) {
                sent.forget(request.id());
            }
            throw e;
        }
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        notice(request);
        return sent.find(request.id())
                .map(attempt -> attempt.effect()
                        .map(effect -> new Receipt(request.id(), effect, true, request.expectedVersion()))
                        .orElseThrow(() -> unknown(request, "was sent, and its answer was lost")));
    }

    private Action.Notify notice(WriteRequest request) {
        Undeclared.require(manifest, request.action().needs(), request.ref().toString());
        return (Action.Notify) request.action();
    }

    private static String subject(WriteRequest request) {
        return request.ref() + " notification";
    }

    private static ConnectorException unknown(WriteRequest request, String what) {
        return new ConnectorException(
                FailureKind.UNKNOWN_OUTCOME,
                subject(request),
                what + ". Look into the channel; it is not sent again, because Teams cannot be asked.");
    }
}
