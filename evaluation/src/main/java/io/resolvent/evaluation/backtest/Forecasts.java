package io.resolvent.evaluation.backtest;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.policy.ClopperPearson;
import io.resolvent.evaluation.report.Share;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the forecast from what was decided. Pure. */
final class Forecasts {

    private static final int MOST_MISSING = 2_000;

    private final AutonomySection.Bound bound;
    private final double alpha;
    private final double delta;

    Forecasts(AutonomySection.Bound bound, double alpha, double delta) {
        this.bound = bound;
        this.alpha = alpha;
        this.delta = delta;
    }

    Forecast of(List<Decided> decided) {
        Map<String, List<Decided>> byIntent =
                decided.stream().collect(Collectors.groupingBy(Decided::intent, TreeMap::new, Collectors.toList()));
        List<Forecast.PerIntent> intents = byIntent.entrySet().stream()
                .map(e -> perIntent(e.getKey(), e.getValue()))
                .sorted(Comparator.<Forecast.PerIntent>comparingInt(p -> -p.tickets())
                        .thenComparing(Forecast.PerIntent::intent))
                .toList();
        List<String> switchOn = intents.stream()
                .filter(Forecast.PerIntent::switchOn)
                .map(Forecast.PerIntent::intent)
                .toList();
        Set<String> on = new HashSet<>(switchOn);
        List<Decided> resolved =
                decided.stream().filter(d -> d.isAuto() && isCounted(d, on)).toList();
        Share wrong = wrong(resolved);
        return new Forecast(
                switchOn,
                Share.of(resolved.size(), decided.size()),
                wrong,
                atMost(wrong),
                share(decided, Decided::isDrafted),
                intents);
    }

    /** With an estimated bound nothing is recommended, and the forecast is of what it would resolve. */
    private boolean isCounted(Decided decided, Set<String> on) {
        return bound == AutonomySection.Bound.ESTIMATED || on.contains(decided.intent());
    }

    private Forecast.PerIntent perIntent(String intent, List<Decided> decided) {
        List<Decided> auto = decided.stream().filter(Decided::isAuto).toList();
        Share wrong = wrong(auto);
        boolean proven =
                bound == AutonomySection.Bound.PROVEN && decided.getLast().proven();
        boolean contradicted = wrong.of() > 0 && ClopperPearson.lower(wrong.count(), wrong.of(), delta) > alpha;
        boolean switchOn = proven && !auto.isEmpty() && !contradicted;
        return new Forecast.PerIntent(
                intent,
                decided.size(),
                share(decided, Decided::isAuto),
                share(decided, Decided::isDrafted),
                wrong,
                atMost(wrong),
                proven,
                switchOn,
                contradicted ? "went wrong here more often than the bound allows" : standing(decided, auto, proven));
    }

    private String standing(List<Decided> decided, List<Decided> auto, boolean proven) {
        if (bound == AutonomySection.Bound.ESTIMATED) {
            return "estimated, not proven";
        }
        if (proven) {
            return auto.isEmpty() ? "proven, but no ticket here was sure enough" : "proven";
        }
        List<Decided> answered =
                decided.stream().filter(d -> d.isJudged() && d.confidence() > 0).toList();
        if (answered.isEmpty()) {
            return "not proven: no public answer was found for its tickets";
        }
        return missing(wrong(answered));
    }

    /** How many more right cases would prove the bound, going by what was drafted here. */
    private String missing(Share wrong) {
        for (int more = 0; more <= MOST_MISSING; more++) {
            if (ClopperPearson.upper(wrong.count(), wrong.of() + more, delta) <= alpha) {
                return more == 0
                        ? "not proven on the history; the drafts here would do, so more reviewed history will prove it"
                        : String.format(
                                Locale.ROOT,
                                "not proven: about %,d more reviewed cases without a mistake (%,d of %,d drafts here wrong)",
                                more,
                                wrong.count(),
                                wrong.of());
            }
        }
        return String.format(
                Locale.ROOT, "not proven: too many drafts are wrong (%,d of %,d here)", wrong.count(), wrong.of());
    }

    private double atMost(Share wrong) {
        return wrong.of() == 0 ? 1 : ClopperPearson.upper(wrong.count(), wrong.of(), delta);
    }

    private static Share wrong(List<Decided> decided) {
        List<Decided> judged = decided.stream().filter(Decided::isJudged).toList();
        return share(judged, Decided::isWrong);
    }

    private static Share share(List<Decided> decided, Predicate<Decided> which) {
        return Share.of(decided.stream().filter(which).count(), decided.size());
    }
}
