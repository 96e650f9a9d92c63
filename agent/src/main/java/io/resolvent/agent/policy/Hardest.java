package io.resolvent.agent.policy;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Part;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Ticket;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Of a ticket with several requests, the hardest decides: what belongs to people for one of them does so for all. */
public final class Hardest {

    private Hardest() {}

    /**
     * The intent whose decision leaves most to people; of equal ones the one with the fewest effects, then the first.
     *
     * @param whole of the ticket as a whole
     * @param parts empty when the ticket has one request; then it is {@code whole}
     */
    public static Intent intent(
            ResolutionPolicy policy,
            Ticket ticket,
            Intent whole,
            List<Part> parts,
            Evidence evidence,
            Draft draft,
            List<Finding> findings) {
        if (parts.isEmpty()) {
            return whole;
        }
        Comparator<Intent> harder = Comparator.comparing(
                intent -> policy.decide(ticket, intent, evidence, draft, findings),
                Comparator.comparingInt(Hardest::rank)
                        .thenComparingInt(decision -> decision.actions().size()));
        return Stream.concat(parts.stream().map(part -> part.request().intent()), Stream.of(whole))
                .min(harder)
                .orElse(whole);
    }

    private static int rank(Decision decision) {
        return switch (decision) {
            case Decision.HandOff handOff -> 0;
            case Decision.Suggest suggest -> 1;
            case Decision.Abstain abstain -> 2;
            case Decision.AutoResolve auto -> 3;
        };
    }
}
