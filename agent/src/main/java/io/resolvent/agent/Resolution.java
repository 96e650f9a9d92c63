package io.resolvent.agent;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.TicketRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole way of one ticket, step by step, as it went.
 *
 * @param inquiry empty when the ticket was not eligible; then intent, evidence and draft are the empty ones
 * @param millis time of each step
 */
public record Resolution(
        TicketRef ref,
        Decision decision,
        Optional<Inquiry> inquiry,
        Intent intent,
        Evidence evidence,
        Optional<Draft> draft,
        List<Finding> findings,
        Map<String, Double> millis) {

    public Resolution {
        findings = List.copyOf(findings);
        millis = Map.copyOf(millis);
    }
}
