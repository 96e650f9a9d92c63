package io.resolvent.evaluation.intents;

import io.resolvent.agent.policy.Bounds;
import io.resolvent.evaluation.report.Share;
import java.util.List;

/** Tickets as one model classified them, and the bounds proven for it. */
record Judged(Taught model, Bounds bounds, List<Classified> tickets) {

    boolean accepted(Classified c) {
        return c.intent().familiar()
                && c.plain().familiar()
                && bounds.admit(c.plain().label(), c.plain().probability()) == Bounds.Verdict.WITHIN;
    }

    Share accepted() {
        return Share.of(tickets.stream().filter(this::accepted).count(), tickets.size());
    }

    Scoring scoring() {
        return new Scoring(tickets.stream().filter(c -> c.labels().isKnown()).toList(), this::accepted);
    }

    LearningPoint point(int learnedFrom) {
        return new LearningPoint(
                learnedFrom, scoring().accuracy(), accepted(), scoring().acceptedRight());
    }
}
