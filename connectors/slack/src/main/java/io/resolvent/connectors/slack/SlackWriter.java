package io.resolvent.connectors.slack;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.SentMessages;
import io.resolvent.connectors.http.Undeclared;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Posts notifications, each once; one whose answer was lost is looked for by its metadata. Thread-safe. */
record SlackWriter(Manifest manifest, SlackConfig config, SlackApi api, SentMessages sent, Clock clock)
        implements TicketWriter {

    /** Clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** Slack may still be at work on a message that cannot be seen yet. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final int MOST_PAGES = 50;

    @Override
    public Receipt apply(WriteRequest request) {
        Action.Notify notice = notice(request);
        String channel = notice.recipient();
        if (!SlackConfig.isChannel(channel)) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    subject(request),
                    channel + " is no channel's id such as C0123456789: see the channel's details in Slack.");
        }
        Optional<Receipt> before = receiptOfBefore(request);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        if (!sent.begin(request.id(), now)) {
            throw unknown(request, "was sent before, without an answer");
        }
        return posted(request, channel, now, new SlackNotice(channel, notice, request.id()));
    }

    private Receipt posted(WriteRequest request, String channel, Instant now, SlackNotice notice) {
        try {
            JsonNode answer = api.post(channel, notice.fields(), subject(request));
            String ts = Json.text(answer, "ts");
            if (!SlackTime.is(ts)) {
                throw unknown(request, "was answered without the message's ts");
            }
            sent.done(request.id(), now, ts);
            return new Receipt(request.id(), ts, false, request.expectedVersion());
        } catch (ConnectorException e) {
            if (e.kind().isOutcomeKnown()) {
                sent.forget(request.id());
            }
            throw e;
        }
    }

    @Override
    public Optional<Receipt> find(WriteRequest request) {
        Action.Notify notice = notice(request);
        Optional<Receipt> before = receiptOfBefore(request);
        return before.isPresent()
                ? before
                : sent.find(request.id()).flatMap(attempt -> lookedFor(request, notice.recipient(), attempt.at()));
    }

    private Optional<Receipt> lookedFor(WriteRequest request, String channel, Instant at) {
        String floor = SlackTime.of(at.minus(MARGIN));
        Instant now = clock.instant();
        String latest = SlackTime.of(now.plus(MARGIN));
        boolean more = true;
        for (int page = 0; more; page++) {
            JsonNode answer =
                    api.history(channel, floor, latest, config.history().pageSize(), true);
            List<JsonNode> messages = List.copyOf(answer.path("messages").values());
            Optional<JsonNode> ours = messages.stream()
                    .filter(message -> SlackNotice.is(message, request.id()))
                    .findFirst();
            if (ours.isPresent()) {
                String ts = Json.text(ours.get(), "ts");
                sent.done(request.id(), at, ts);
                return Optional.of(new Receipt(request.id(), ts, true, request.expectedVersion()));
            }
            more = answer.path("has_more").asBoolean(false) && !messages.isEmpty();
            latest = messages.isEmpty() ? latest : Json.text(messages.getLast(), "ts");
            if (page >= MOST_PAGES) {
                throw unknown(request, "is not among the newest messages of a very busy channel");
            }
        }
        if (at.plus(SETTLED).isAfter(now)) {
            throw unknown(request, "is not there, or not yet");
        }
        sent.forget(request.id());
        return Optional.empty();
    }

    private Optional<Receipt> receiptOfBefore(WriteRequest request) {
        return sent.find(request.id())
                .flatMap(SentMessages.Sent::effect)
                .map(ts -> new Receipt(request.id(), ts, true, request.expectedVersion()));
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
                FailureKind.UNKNOWN_OUTCOME, subject(request), what + ". Look into the channel before trying again.");
    }
}
