package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;

/** One check. It can only find something against a draft, never for it. Thread-safe, deterministic. */
interface Guardrail {

    List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft);

    /** Checks every draft that has a reply, and only those. */
    @FunctionalInterface
    interface OfReply {
        List<Finding> check(Inquiry inquiry, Evidence evidence, io.resolvent.agent.draft.Reply reply);
    }

    static Guardrail ofReply(OfReply check) {
        return (inquiry, evidence, draft) -> draft.reply()
                .map(reply -> check.check(inquiry, evidence, reply))
                .orElse(List.of());
    }
}
