package io.resolvent.agent.log;

import io.resolvent.agent.policy.Reason;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One decision, as it is recorded. Append-only; hash-chained by the log itself.
 *
 * @param decision {@code auto_resolve}, {@code suggest}, {@code hand_off}, {@code abstain}
 * @param triggerId the customer comment it was made about, empty when there is none
 * @param ticketVersion the version of the ticket it was made on
 * @param intent the label, empty when none
 * @param confidence probability of being right
 * @param actionIds ids of the actions that follow from it, in order
 * @param autonomy {@code OBSERVE}, {@code SUGGEST} or {@code AUTO}
 * @param versions fingerprints of what decided: classifier, index, bounds, drafter, policy
 * @param caseFile canonical JSON of all that is needed to decide again: inquiry, intent, evidence, draft, findings
 * @param millis time of each step
 */
public record PolicyLogEntry(
        Instant at,
        TicketRef ref,
        String triggerId,
        String ticketVersion,
        String decision,
        List<Reason> reasons,
        String intent,
        double probability,
        double confidence,
        List<String> actionIds,
        String autonomy,
        Map<String, String> versions,
        String caseFile,
        Map<String, Double> millis) {

    public PolicyLogEntry {
        reasons = List.copyOf(reasons);
        actionIds = List.copyOf(actionIds);
        versions = Map.copyOf(versions);
        millis = Map.copyOf(millis);
    }
}
