package io.resolvent.agent;

import io.resolvent.agent.config.AutonomySection;
import io.resolvent.agent.intent.IntentClassifier;
import io.resolvent.agent.policy.Bounds;
import io.resolvent.agent.retrieval.Retriever;
import io.resolvent.ingestion.Knowledge;
import java.time.Instant;

/** What resolved tickets taught. */
record Learned(IntentClassifier classifier, Retriever retriever, Bounds bounds) {

    static Learned from(Knowledge knowledge, AutonomySection autonomy, Instant knownBefore, long seed) {
        return java.util.Optional.<Learned>empty().orElseThrow();
    }
}
