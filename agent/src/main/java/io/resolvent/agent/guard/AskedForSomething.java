package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Clarity;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;

/** There is a question that can be read; a mere thank-you asks nothing. */
final class AskedForSomething implements Guardrail {

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        return switch (Clarity.of(inquiry)) {
            case CLEAR -> List.of();
            case NOTHING_ASKED -> List.of(new Finding(Kind.NOTHING_ASKED, "the message only says thank you"));
            case IN_ATTACHMENT -> List.of(new Finding(Kind.UNCLEAR, "what is asked is in an attachment"));
            case UNCLEAR -> List.of(new Finding(Kind.UNCLEAR, "the message does not say what is wanted"));
        };
    }
}
