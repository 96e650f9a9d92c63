package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets an account's requests through when the store allows them: within the account's limit and within the budget that a
 * request draws on, live work before backfill. Thread-safe.
 */
final class Pacer {

    /** While live work waits, backfill looks again after this. */
    private static final Duration LET_PASS = Duration.ofMillis(50);

    private static final int MOST_BUDGETS = 10_000;

    private final Allowance account;
    private final Map<String, Rate> rates;
    private final boolean hearsLimits;
    private final Waiting waiting;
    private final Map<String, Allowance> known = new Latest();
    private int liveWaiting;

    /** @param rates of the budgets, by name */
    Pacer(Rate account, Map<String, Rate> rates, Waiting waiting) {
        this(account, rates, true, waiting);
    }

    Pacer(StoreLimits limits, Waiting waiting) {
        this(limits.rate(), limits.budgets(), limits.hearsLimits(), waiting);
    }

    private Pacer(Rate account, Map<String, Rate> rates, boolean hearsLimits, Waiting waiting) {
        this.account = new Allowance(account);
        this.rates = Map.copyOf(rates);
        this.hearsLimits = hearsLimits;
        this.waiting = waiting;
    }

    /**
     * Returns when the request may be sent, and counts it as sent. RATE_LIMITED, with the time to wait, when that would
     * take longer than the patience.
     */
    void pass(String subject, List<Budget> budgets, Urgency urgency, Duration patience) {
        Instant start = waiting.now();
        boolean live = urgency == Urgency.LIVE;
        changeWaiting(live ? 1 : 0);
        try {
            for (Duration wait = take(budgets, urgency); !wait.isZero(); wait = take(budgets, urgency)) {
                Instant opens = waiting.now().plus(wait);
                if (Duration.between(start, opens).compareTo(patience) > 0
                        || Thread.currentThread().isInterrupted()) {
                    throw new ConnectorException(
                            FailureKind.RATE_LIMITED,
                            subject,
                            "not asked: the store's limit for this account is used up. It is tried again by itself.",
                            Optional.of(wait));
                }
                waiting.pause(wait);
            }
        } finally {
            changeWaiting(live ? -1 : 0);
        }
    }

    /** What an answer says about the limits, success or not. */
    synchronized void hear(Map<String, String> headers, List<Budget> budgets) {
        Instant now = waiting.now();
        Quota told = Quota.of(headers, now);
        account.hear(hearsLimits ? told : told.withoutLimit(), now);
        budgets.forEach(budget -> Optional.ofNullable(headers.get(budget.header()))
                .ifPresent(header -> allowance(budget).hear(Quota.ofParts(header, now), now)));
    }

    /**
     * The store refused and asked to wait. When its account still has room, a budget is what was used up.
     */
    synchronized void close(Duration time, Map<String, String> headers, List<Budget> budgets) {
        Instant now = waiting.now();
        boolean hasRoom = Quota.of(headers, now).remaining().orElse(0) > 0;
        if (hasRoom && !budgets.isEmpty()) {
            budgets.forEach(budget -> allowance(budget).closeUntil(now.plus(time)));
        } else {
            account.closeUntil(now.plus(time));
        }
    }

    private synchronized void changeWaiting(int by) {
        liveWaiting += by;
    }

    private synchronized Duration take(List<Budget> budgets, Urgency urgency) {
        if (urgency == Urgency.BACKFILL && liveWaiting > 0) {
            return LET_PASS;
        }
        List<Allowance> drawn = new ArrayList<>(List.of(account));
        budgets.forEach(budget -> drawn.add(allowance(budget)));
        Instant now = waiting.now();
        Duration wait = drawn.stream()
                .map(allowance -> allowance.until(now, urgency))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.isZero()) {
            drawn.forEach(allowance -> allowance.take(now));
        }
        return wait;
    }

    private Allowance allowance(Budget budget) {
        Rate rate = Optional.ofNullable(rates.get(budget.name()))
                .orElseThrow(() -> new IllegalStateException("no rate for budget " + budget.name()));
        return known.computeIfAbsent(budget.name() + " " + budget.of(), name -> new Allowance(rate));
    }

    private static final class Latest extends LinkedHashMap<String, Allowance> {

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > MOST_BUDGETS;
        }
    }
}
