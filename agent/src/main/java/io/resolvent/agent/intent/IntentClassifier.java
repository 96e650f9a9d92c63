package io.resolvent.agent.intent;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.List;

/** Tells what an inquiry is about. Thread-safe, deterministic. */
public interface IntentClassifier {

    Intent classify(Inquiry inquiry);

    /**
     * The same, with these resolved tickets taken up as far as that costs milliseconds; the rest of what they teach waits
     * for the next learning. Tickets it learned from change nothing.
     */
    default IntentClassifier with(List<ResolvedTicket> resolved) {
        return this;
    }

    /** How sure it must be of a part of an inquiry for that part to be a request of its own. */
    default double clear() {
        return 0.6;
    }

    /** Names what was learned from; a change of it means that decisions may differ. */
    String fingerprint();
}
