package io.resolvent.agent;

import io.resolvent.agent.intent.IntentClassifier;
import io.resolvent.agent.policy.Bounds;
import io.resolvent.agent.policy.Calibration;
import io.resolvent.agent.retrieval.Retriever;

/** What resolved tickets taught. */
record Learned(IntentClassifier classifier, Retriever retriever, Calibration calibration, Bounds bounds) {}
