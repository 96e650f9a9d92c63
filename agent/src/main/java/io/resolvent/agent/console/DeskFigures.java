package io.resolvent.agent.console;

import io.resolvent.agent.console.DeskView.CountView;
import io.resolvent.agent.console.DeskView.RateView;
import io.resolvent.agent.outcome.AutoResolveRate;
import io.resolvent.agent.outcome.OutcomeWatcher;
import io.resolvent.agent.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Computes what the first page shows beside the decisions. Thread-safe. */
@Component
final class DeskFigures {

    private static final int COUNTED_HOURS = 24;
    private static final int RATED_DAYS = 30;

    private final SqlDeskCounts counts;
    private final DeskAlerts alerts;
    private final OutcomeWatcher outcomes;
    private final Clock clock;

    DeskFigures(Database database, OutcomeWatcher outcomes, Clock clock) {
        this.counts = new SqlDeskCounts(database);
        this.alerts = new DeskAlerts(database);
        this.outcomes = outcomes;
        this.clock = clock;
    }

    DeskView now() {
        Instant now = clock.instant();
        return new DeskView(rate(now), decisions(now), queue(now), alerts.newest(now), alerts.beyondNewest());
    }

    private RateView rate(Instant now) {
        AutoResolveRate rate =
                outcomes.autoResolveRate(Optional.empty(), now.minus(Duration.ofDays(RATED_DAYS)), now.plusMillis(1));
        return rate.all() == 0 ? new RateView("–", "No outcome of an automatic resolution yet.", 0, 0) : rate(rate);
    }

    private static RateView rate(AutoResolveRate rate) {
        int low = (int) Math.round(rate.lower() * 100);
        int high = (int) Math.round(rate.upper() * 100);
        return new RateView(
                low == high ? low + " %" : low + "–" + high + " %",
                rate.confirmed() + " confirmed, " + rate.silent() + " silent, " + rate.wrong() + " came back, of "
                        + rate.all() + " in " + RATED_DAYS + " days",
                low,
                high);
    }

    private List<CountView> decisions(Instant now) {
        Map<String, Long> decided = counts.decisions(now.minus(Duration.ofHours(COUNTED_HOURS)));
        long all = decided.values().stream().mapToLong(Long::longValue).sum();
        return Stream.of("auto_resolve", "suggest", "hand_off", "abstain")
                .map(word -> count(word, decided.getOrDefault(word, 0L), all))
                .toList();
    }

    private static CountView count(String word, long times, long all) {
        String share = all == 0 ? "none" : Math.round(100.0 * times / all) + " % of " + all;
        return new CountView(
                DecisionRow.label(word), Long.toString(times), share + " in " + COUNTED_HOURS + " h", word);
    }

    private List<CountView> queue(Instant now) {
        long waiting = counts.ticketsWaiting();
        long dead = counts.deadLetters();
        String age = waiting == 0
                ? "nothing waits"
                : counts.oldestWaiting()
                        .map(oldest -> "oldest for " + Ages.lasting(Duration.between(oldest, now)))
                        .orElse("");
        return List.of(
                new CountView("Waiting", Long.toString(waiting), age, ""),
                new CountView("Given up", Long.toString(dead), dead == 0 ? "nothing" : "see the alerts", ""));
    }
}
