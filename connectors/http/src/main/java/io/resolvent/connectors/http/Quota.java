package io.resolvent.connectors.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a store's answer says of its limit. Stores use one of a few families of header names and three ways to write when
 * the count starts again: seconds from now, seconds since 1970, or an ISO 8601 time.
 *
 * @param limit requests in the store's period
 * @param remaining how many are left
 * @param reset when the count starts again
 */
record Quota(OptionalInt limit, OptionalInt remaining, Optional<Instant> reset) {

    private static final List<String> LIMIT =
            List.of("ratelimit-limit", "x-ratelimit-limit", "x-ratelimit-total", "x-rate-limit");
    private static final List<String> REMAINING =
            List.of("ratelimit-remaining", "x-ratelimit-remaining", "x-rate-limit-remaining");
    private static final List<String> RESET = List.of("ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,13})(?:[.;,\\s].*)?");
    private static final Pattern PART = Pattern.compile("(total|remaining|resets)=(\\d{1,9})");
    private static final long SURELY_EPOCH = 1_000_000_000L;
    private static final long SURELY_MILLIS = 100_000_000_000L;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** @param headers lower-case names */
    static Quota of(Map<String, String> headers, Instant now) {
        return new Quota(
                number(headers, LIMIT),
                number(headers, REMAINING),
                text(headers, RESET).flatMap(r -> time(r, now)));
    }

    /** The same from one header with parts, such as {@code total=100; remaining=99; resets=41}. */
    static Quota ofParts(String header, Instant now) {
        OptionalInt limit = OptionalInt.empty();
        OptionalInt remaining = OptionalInt.empty();
        Optional<Instant> reset = Optional.empty();
        Matcher parts = PART.matcher(header);
        while (parts.find()) {
            int value = Integer.parseInt(parts.group(2));
            switch (parts.group(1)) {
                case "total" -> limit = OptionalInt.of(value);
                case "remaining" -> remaining = OptionalInt.of(value);
                default -> reset = bounded(now.plusSeconds(value), now);
            }
        }
        return new Quota(limit, remaining, reset);
    }

    /** The same without the limit. */
    Quota withoutLimit() {
        return new Quota(OptionalInt.empty(), remaining, reset);
    }

    private static OptionalInt number(Map<String, String> headers, List<String> names) {
        return text(headers, names)
                .flatMap(Quota::whole)
                .map(n -> OptionalInt.of((int) Math.min(n, Integer.MAX_VALUE)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<String> text(Map<String, String> headers, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(headers.get(name)).stream())
                .map(String::strip)
                .findFirst();
    }

    private static Optional<Long> whole(String value) {
        Matcher number = NUMBER.matcher(value);
        return number.matches() ? Optional.of(Long.parseLong(number.group(1))) : Optional.empty();
    }

    private static Optional<Instant> time(String value, Instant now) {
        Optional<Long> number = value.contains("-") ? Optional.empty() : whole(value);
        if (number.isPresent()) {
            long n = number.get();
            return bounded(
                    n >= SURELY_MILLIS
                            ? Instant.ofEpochMilli(n)
                            : n >= SURELY_EPOCH ? Instant.ofEpochSecond(n) : now.plusSeconds(n),
                    now);
        }
        try {
            return bounded(java.time.OffsetDateTime.parse(value).toInstant(), now);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time that makes no sense is none. */
    private static Optional<Instant> bounded(Instant reset, Instant now) {
        return Duration.between(now, reset).compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(reset);
    }
}
