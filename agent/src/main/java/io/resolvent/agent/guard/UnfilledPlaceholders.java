package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Placeholders;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;

/** No gap is left that only a person can fill. */
final class UnfilledPlaceholders implements Guardrail.OfReply {

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        int open = Placeholders.openIn(reply.text()).size();
        return open == 0
                ? List.of()
                : List.of(new Finding(Kind.UNFILLED_PLACEHOLDER, open + " placeholder(s) of the text are not filled"));
    }
}
