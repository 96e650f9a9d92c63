package io.resolvent.agent.draft;

import io.resolvent.agent.intent.Request;
import io.resolvent.agent.retrieval.Evidence;

/** One of several requests in a ticket, with what was found for it alone and what would be said to it alone. */
public record Part(Request request, Evidence evidence, Draft draft) {}
