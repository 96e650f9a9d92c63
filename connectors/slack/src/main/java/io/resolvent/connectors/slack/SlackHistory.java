package io.resolvent.connectors.slack;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads what no event told of, one request at a time: first threads that are known to have more replies, then the channels
 * from now back to where they were read before. Where it stands is in the journal. Thread-safe.
 */
record SlackHistory(SlackConfig config, SlackApi api, SlackJournal journal, Clock clock) {

    /** A message that an event told of may take so long to be in the history. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** What came of a step. */
    sealed interface Step {
        /** One request was made; there may be more to read. */
        record Read(List<Skipped> skipped) implements Step {}

        /** Nothing more can be read now. */
        record Nothing() implements Step {}
    }

    /** All channels are to be read from now on. */
    void begin() {
        Instant now = clock.instant();
        for (String channel : config.channels()) {
            Walk walk = journal.walk(channel).orElseGet(() -> Walk.first(now, config.back()));
            journal.keep(channel, walk.begin(now));
        }
        journal.forgetUnanswered(now.minus(config.back()));
    }

    Step step() {
        try {
            return next();
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.RATE_LIMITED) {
                return new Step.Nothing();
            }
            throw e;
        }
    }

    private Step next() {
        Optional<SlackThread> incomplete = journal.all()
                .filter(thread -> thread.missing() && config.channels().contains(thread.channel()))
                .findFirst();
        if (incomplete.isPresent()) {
            return replies(incomplete.get());
        }
        return config.channels().stream()
                .filter(channel ->
                        journal.walk(channel).filter(w -> !w.isDone()).isPresent())
                .min(Comparator.comparing(
                        channel -> journal.walk(channel).map(Walk::asked).orElse(Instant.EPOCH)))
                .<Step>map(this::channel)
                .orElseGet(Step.Nothing::new);
    }

    private Step channel(String channel) {
        Walk walk = journal.walk(channel).orElseThrow();
        try {
            JsonNode page = api.history(
                    channel, walk.floor(), walk.at(), config.history().pageSize(), false);
            List<JsonNode> rows = rows(page);
            boolean more = page.path("has_more").asBoolean(false) && !rows.isEmpty();
            String end = more ? oldest(rows) : walk.floor();
            rows.forEach(row -> take(channel, row));
            removeWhatIsGone(channel, rows, end, walk.at());
            journal.keep(channel, more ? walk.down(end, clock.instant()) : walk.end(clock.instant()));
            return new Step.Read(List.of());
        } catch (ConnectorException e) {
            return skipped(e, channel, () -> journal.keep(channel, walk.givenUp(clock.instant())));
        }
    }

    private void take(String channel, JsonNode row) {
        String ts = Json.text(row, "ts");
        String thread = SlackMessage.threadOf(row);
        SlackMessage.of(row)
                .ifPresentOrElse(
                        message -> journal.change(channel, thread, t -> t.with(message)),
                        () -> goneIfThread(channel, ts));
        if (thread.equals(ts) && row.path("reply_count").asInt(0) > 0) {
            journal.change(channel, ts, t -> isWhole(t, row) ? t : t.incomplete());
        }
    }

    /** The first message of a thread was deleted and leaves a mark in its place. */
    private void goneIfThread(String channel, String ts) {
        journal.thread(channel, ts).ifPresent(known -> journal.change(channel, ts, t -> t.without(ts)));
    }

    private static boolean isWhole(SlackThread thread, JsonNode row) {
        List<SlackMessage> replies = thread.replies();
        return thread.missing()
                || (replies.size() == row.path("reply_count").asInt(0)
                        && replies.getLast().ts().equals(Json.text(row, "latest_reply")));
    }

    private void removeWhatIsGone(String channel, List<JsonNode> rows, String from, String to) {
        Set<String> there = rows.stream().map(row -> Json.text(row, "ts")).collect(Collectors.toSet());
        journal.all()
                .filter(t -> t.channel().equals(channel) && isBetween(from, t.ts(), to) && !there.contains(t.ts()))
                .filter(t -> t.find(t.ts()).isPresent() && isSettled(t.ts()))
                .toList()
                .forEach(t -> journal.change(channel, t.ts(), known -> known.without(t.ts())));
    }

    private Step replies(SlackThread thread) {
        try {
            JsonNode page = api.replies(
                    thread.channel(),
                    thread.ts(),
                    thread.readTo(),
                    config.history().pageSize());
            List<SlackMessage> found = rows(page).stream()
                    .flatMap(row -> SlackMessage.of(row).stream())
                    .toList();
            boolean more = page.path("has_more").asBoolean(false) && !found.isEmpty();
            journal.change(thread.channel(), thread.ts(), known -> merged(known, found, more));
            return new Step.Read(List.of());
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND) {
                journal.remove(thread);
                return new Step.Read(List.of());
            }
            return skipped(
                    e,
                    SlackJournal.key(thread),
                    () -> journal.change(thread.channel(), thread.ts(), t -> t.readTo("", false)));
        }
    }

    /** The first message comes with every page, so it says nothing of how far replies were read. */
    private SlackThread merged(SlackThread known, List<SlackMessage> found, boolean more) {
        Set<String> there = found.stream().map(SlackMessage::ts).collect(Collectors.toSet());
        String from = known.readTo().isEmpty() ? known.ts() : known.readTo();
        String last = found.isEmpty() ? from : found.getLast().ts();
        SlackThread merged = known;
        for (SlackMessage reply : known.replies()) {
            boolean covered = more ? isBetween(from, reply.ts(), last) : SlackTime.ORDER.compare(reply.ts(), from) > 0;
            if (covered && !there.contains(reply.ts()) && isSettled(reply.ts())) {
                merged = merged.without(reply.ts());
            }
        }
        for (SlackMessage message : found) {
            merged = merged.with(message);
        }
        return merged.readTo(last, more);
    }

    /** What cannot be read is left out with a reason, and the rest goes on. */
    private Step skipped(ConnectorException e, String where, Runnable giveUp) {
        return switch (e.kind()) {
            case NOT_FOUND, REJECTED, MALFORMED -> {
                giveUp.run();
                yield new Step.Read(List.of(new Skipped(where, String.valueOf(e.getMessage()))));
            }
            default -> throw e;
        };
    }

    private boolean isSettled(String ts) {
        return SlackTime.of(ts).isBefore(clock.instant().minus(SETTLED));
    }

    private static boolean isBetween(String from, String ts, String to) {
        return SlackTime.ORDER.compare(from, ts) < 0 && SlackTime.ORDER.compare(ts, to) < 0;
    }

    private static String oldest(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> Json.text(row, "ts"))
                .min(SlackTime.ORDER)
                .orElseThrow();
    }

    private static List<JsonNode> rows(JsonNode page) {
        return new ArrayList<>(page.path("messages").values())
                .stream().filter(row -> SlackTime.is(Json.text(row, "ts"))).toList();
    }
}
