package io.resolvent.agent.outcome;

import io.resolvent.agent.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Where people judge decisions. Offers those that nobody has judged and nothing came of yet, in a fixed mixed order, so
 * that neither the surest nor the newest are preferred. A verdict counts before any outcome. Thread-safe.
 */
public final class CalibrationDesk {

    private final SqlVerdicts verdicts;
    private final Clock clock;

    public CalibrationDesk(Database database, Clock clock) {
        this.verdicts = new SqlVerdicts(database);
        this.clock = clock;
    }

    /** Decisions to judge, by their number in the policy log. */
    public List<Long> offer(int most) {
        return verdicts.open(most);
    }

    /** A person says whether intent and answer were right; the last word counts. */
    public void judge(long decision, boolean right, String person) {
        verdicts.keep(decision, right, person, clock.instant());
    }

    /** All replies of which it is known whether they were right, for the proof of the bounds. */
    public List<JudgedReply> judged() {
        return verdicts.judged();
    }

    /** What a person said, empty when nobody did. */
    public Optional<Boolean> verdict(long decision) {
        return verdicts.find(decision);
    }
}
