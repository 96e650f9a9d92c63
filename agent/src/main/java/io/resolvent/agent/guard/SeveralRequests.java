package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Part;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A ticket with several requests is answered by a person: the bound is proven for one request at a time. */
public final class SeveralRequests {

    private SeveralRequests() {}

    /**
     * What all checks find, and that there are several requests.
     *
     * @param parts empty when the ticket has one request
     */
    public static List<Finding> inspect(
            Guardrails guardrails, Inquiry inquiry, Evidence evidence, Draft draft, List<Part> parts) {
        List<Finding> findings = new ArrayList<>(guardrails.inspect(inquiry, evidence, draft));
        findings.addAll(found(parts));
        return List.copyOf(findings);
    }

    private static List<Finding> found(List<Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        String intents =
                parts.stream().map(part -> part.request().intent().label()).collect(Collectors.joining(", "));
        return List.of(
                new Finding(Finding.Kind.SEVERAL_REQUESTS, parts.size() + " requests in one ticket: " + intents));
    }
}
