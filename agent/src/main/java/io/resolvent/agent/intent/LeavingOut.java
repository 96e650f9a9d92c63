package io.resolvent.agent.intent;

import io.resolvent.agent.intake.Inquiry;
import java.util.Optional;

/** A classifier that can do as if it had never learned an intent. Thread-safe, deterministic. */
public interface LeavingOut extends IntentClassifier {

    /** The same as if this intent had never been learned; empty when it was not, or nothing else. */
    Optional<Intent> classifyWithout(Inquiry inquiry, String label);
}
