package io.resolvent.agent.intent;

import io.resolvent.agent.intake.Inquiry;

/** Tells what an inquiry is about. Thread-safe, deterministic. */
public interface IntentClassifier {

    Intent classify(Inquiry inquiry);

    /** Names what was learned from; a change of it means that decisions may differ. */
    String fingerprint();
}
