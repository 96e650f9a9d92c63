package io.resolvent.agent.retrieval;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the answer depends on and the ticket does not say: the best documents hold for one tier, region or brand only, or
 * differ by it. Pure.
 */
final class OpenConditions {

    /** Documents this much less near than the best still compete with it. */
    private static final double CLOSE = 0.04;

    private OpenConditions() {}

    /** @param answers best first */
    static List<String> of(List<Candidate> answers, Asked asked) {
        double nearest =
                answers.stream().mapToDouble(c -> c.found().similarity()).max().orElse(0);
        Set<String> open = new TreeSet<>();
        for (int place = 0; place < answers.size(); place++) {
            Candidate answer = answers.get(place);
            if (place == 0 || answer.found().similarity() >= nearest - CLOSE) {
                answer.conditions().stream()
                        .filter(condition -> !asked.knows(condition))
                        .forEach(condition -> open.add(condition.dimension()));
            }
        }
        return List.copyOf(open);
    }
}
