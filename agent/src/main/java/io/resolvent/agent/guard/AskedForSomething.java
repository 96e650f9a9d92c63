package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Clarity;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;
import java.util.Optional;

/** There is a question that can be read; a mere thank-you and an unsolicited offer ask nothing. */
final class AskedForSomething implements Guardrail {

    private final Optional<LearnedPeopleTopics> learned;

    /** @param learned knows thanks and offers by meaning; empty: thanks by words alone */
    AskedForSomething(Optional<LearnedPeopleTopics> learned) {
        this.learned = learned;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        return switch (Clarity.of(inquiry)) {
            case CLEAR -> idle(inquiry).map(AskedForSomething::nothing).stream().toList();
            case NOTHING_ASKED -> List.of(nothing("the message only says thank you"));
            case IN_ATTACHMENT -> List.of(new Finding(Kind.UNCLEAR, "what is asked is in an attachment"));
            case UNCLEAR -> List.of(new Finding(Kind.UNCLEAR, "the message does not say what is wanted"));
        };
    }

    private Optional<String> idle(Inquiry inquiry) {
        return inquiry.attachments() > 0
                ? Optional.empty()
                : learned.flatMap(topics -> topics.idle(inquiry)).map(AskedForSomething::words);
    }

    private static String words(String idle) {
        return idle.equals(PeopleExamples.OFFERS)
                ? "the message is an unsolicited offer"
                : "the message only says that all is well";
    }

    private static Finding nothing(String why) {
        return new Finding(Kind.NOTHING_ASKED, why);
    }
}
