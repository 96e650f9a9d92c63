package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;

/** The right answer differs by tier, region or brand, and nobody knows this requester's: a person asks or looks it up. */
final class AnswerDependsOn implements Guardrail {

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        if (draft.reply().isEmpty()) {
            return List.of();
        }
        return evidence.depends().stream()
                .sorted()
                .map(open -> new Finding(
                        Kind.DEPENDS_ON_UNKNOWN,
                        "the answer depends on the requester's " + open + ": ask or look it up"))
                .toList();
    }
}
