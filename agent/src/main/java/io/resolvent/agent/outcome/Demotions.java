package io.resolvent.agent.outcome;

import io.resolvent.agent.policy.ErrorWatch;
import io.resolvent.agent.policy.ErrorWatch.Watched;
import io.resolvent.agent.store.AlertKind;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts intents back from auto to suggest when too many of their automatic resolutions turn out wrong. What a person says of
 * a decision counts before what came of it; silence speaks neither for nor against, so it counts as not wrong. Only a
 * person puts an intent up again; what was decided before then is not held against it. Thread-safe.
 */
public final class Demotions {

    /** Open ones are alerts of this kind, with the intent as subject. */
    public static final String ALERT = AlertKind.DEMOTED.word();

    private static final Logger LOG = LoggerFactory.getLogger(Demotions.class);

    private final SqlDemotions demotions;
    private final Alerts alerts;
    private final ErrorWatch watch;
    private final Clock clock;

    public Demotions(Database database, ErrorWatch watch, Clock clock) {
        this.demotions = new SqlDemotions(database);
        this.alerts = new Alerts(database);
        this.watch = watch;
        this.clock = clock;
    }

    /** Looks at all intents that are resolved automatically. @return those that are demoted by it */
    public List<Demotion> look() {
        return demotions.autoResolutions().entrySet().stream()
                .map(intent -> demotion(intent.getKey(), watch.over(intent.getValue())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Intents that are held at suggest, oldest demotion first. */
    public List<Demotion> open() {
        return demotions.open();
    }

    /** The names of {@link #open}. */
    public Set<String> intents() {
        return open().stream().map(Demotion::intent).collect(Collectors.toUnmodifiableSet());
    }

    /** A person puts the intent up again. @return false when it was not demoted */
    public boolean putBack(String intent, String person) {
        boolean was = demotions.end(intent, person, clock.instant());
        alerts.settle(ALERT, intent);
        if (was) {
            LOG.info("intent {} put back to auto by {}", intent, person);
        }
        return was;
    }

    private Optional<Demotion> demotion(String intent, Watched seen) {
        if (!seen.isAlarm()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Demotion demotion = new Demotion(intent, now, seen.decisions(), seen.wrong(), seen.evidence());
        demotions.add(demotion);
        String message = String.format(
                Locale.ROOT,
                "%s is no longer resolved automatically: %d of %d went wrong, more than %.1f %%. Look at them, then put it back.",
                intent,
                seen.wrong(),
                seen.decisions(),
                100 * watch.alpha());
        alerts.raise(ALERT, intent, message, now);
        LOG.warn("intent {} demoted to suggest ({} of {} wrong)", intent, seen.wrong(), seen.decisions());
        return Optional.of(demotion);
    }
}
