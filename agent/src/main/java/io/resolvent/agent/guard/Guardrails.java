package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;

/** All checks of a draft. A check that throws becomes a CHECK_FAILED finding. Thread-safe, deterministic. */
public interface Guardrails {

    List<Finding> inspect(Inquiry inquiry, Evidence evidence, Draft draft);

    /** Names the checks and their rules; a change of it means that findings may differ. */
    default String fingerprint() {
        return "guard";
    }
}
