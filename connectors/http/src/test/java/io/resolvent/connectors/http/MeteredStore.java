package io.resolvent.connectors.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** A store that counts requests as vendors do, and refuses what is too much. */
final class MeteredStore {

    /** How it counts. */
    enum Counting {
        /** In any stretch of time. */
        SLIDING,
        /** From the start of each period anew. */
        FIXED
    }

    /** How it speaks of its limit. */
    enum Words {
        SECONDS_TO_RESET,
        EPOCH_OF_RESET,
        ISO_OF_RESET,
        NO_RESET,
        NOTHING
    }

    private final int limit;
    private final Duration period;
    private final Counting counting;
    private final Words words;
    private final Deque<Instant> counted = new ArrayDeque<>();
    private Instant closedUntil = Instant.MIN;
    private int early;
    private int refused;
    private int served;

    MeteredStore(int limit, Duration period, Counting counting, Words words) {
        this.limit = limit;
        this.period = period;
        this.counting = counting;
        this.words = words;
    }

    /** Counts a request; gives the answer's headers, with {@code retry-after} when it is refused. */
    Map<String, String> answer(Instant now) {
        forget(now);
        if (now.isBefore(closedUntil)) {
            early++;
        }
        boolean refuses = counted.size() >= limit;
        if (refuses) {
            refused++;
            closedUntil = reset(now);
            return headers(now, 0, true);
        }
        served++;
        counted.add(now);
        return headers(now, limit - counted.size(), false);
    }

    /** Requests of others that share the account. */
    void takeByOthers(int requests, Instant now) {
        forget(now);
        for (int i = 0; i < requests && counted.size() < limit; i++) {
            counted.add(now);
        }
    }

    /** Requests that came before the time that was asked for. */
    int early() {
        return early;
    }

    int refused() {
        return refused;
    }

    int served() {
        return served;
    }

    private void forget(Instant now) {
        while (!counted.isEmpty() && isOver(counted.getFirst(), now)) {
            counted.removeFirst();
        }
    }

    private boolean isOver(Instant request, Instant now) {
        return switch (counting) {
            case SLIDING -> !request.isAfter(now.minus(period));
            case FIXED -> request.isBefore(startOfPeriod(now));
        };
    }

    private Instant startOfPeriod(Instant now) {
        long length = period.toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / length * length);
    }

    private Instant reset(Instant now) {
        return counting == Counting.FIXED || counted.isEmpty()
                ? startOfPeriod(now).plus(period)
                : counted.getFirst().plus(period);
    }

    private Map<String, String> headers(Instant now, int left, boolean refuses) {
        Map<String, String> headers = new TreeMap<>();
        long wait =
                Math.max(1, Duration.between(now, reset(now)).plusMillis(999).toSeconds());
        if (refuses) {
            headers.put(
                    "retry-after",
                    words == Words.ISO_OF_RESET
                            ? DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    now.plusSeconds(wait + 1).atOffset(ZoneOffset.UTC))
                            : Long.toString(wait));
        }
        switch (words) {
            case SECONDS_TO_RESET -> {
                headers.put("ratelimit-limit", Integer.toString(limit));
                headers.put("ratelimit-remaining", Integer.toString(left));
                headers.put("ratelimit-reset", Long.toString(wait));
            }
            case EPOCH_OF_RESET -> {
                headers.put("x-ratelimit-limit", Integer.toString(limit));
                headers.put("x-ratelimit-remaining", Integer.toString(left));
                headers.put("x-ratelimit-reset", Long.toString(now.getEpochSecond() + wait));
            }
            case ISO_OF_RESET -> {
                headers.put("x-ratelimit-limit", Integer.toString(limit));
                headers.put("x-ratelimit-remaining", Integer.toString(left));
                headers.put("x-ratelimit-reset", now.plusSeconds(wait).toString());
            }
            case NO_RESET -> {
                headers.put("x-ratelimit-total", Integer.toString(limit));
                headers.put("x-ratelimit-remaining", Integer.toString(left));
            }
            case NOTHING -> {}
        }
        return headers;
    }
}
