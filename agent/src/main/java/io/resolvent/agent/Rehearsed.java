package io.resolvent.agent;

import io.resolvent.agent.policy.Scored;
import java.util.List;

/**
 * A past ticket decided once more.
 *
 * @param scored what came of it; wrong where nobody can say
 * @param alone the probability that the reply's document answers by itself; 0 where that was not looked for
 * @param known whether people's answer tells what would have been right
 */
record Rehearsed(Scored scored, double alone, boolean known) {

    /**
     * The cases that a proof rests on: all of them. An answer of a person's own that cannot be compared is often given
     * just where the standard article is wrong, so in a proof such a case counts as wrong.
     */
    static List<Scored> forProof(List<Rehearsed> cases) {
        return cases.stream().map(Rehearsed::scored).toList();
    }

    /** The cases that an estimate rests on: those of which it is known what was right. */
    static List<Scored> forEstimate(List<Rehearsed> cases) {
        return cases.stream().filter(Rehearsed::known).map(Rehearsed::scored).toList();
    }
}
