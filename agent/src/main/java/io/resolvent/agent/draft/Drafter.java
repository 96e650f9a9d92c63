package io.resolvent.agent.draft;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;

/** Composes diagnosis and reply. Thread-safe. */
public interface Drafter {

    Draft draft(Inquiry inquiry, Intent intent, Evidence evidence);
}
