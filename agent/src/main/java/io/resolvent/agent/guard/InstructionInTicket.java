package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intake.PlainWords;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;
import java.util.stream.Stream;

/**
 * Notices text that speaks to the assistant instead of to the team: in the ticket, and in what the reply quotes. Nothing
 * rests on it: orders in a text are powerless with or without it; a person should see such a ticket, that is all.
 */
final class InstructionInTicket implements Guardrail {

    private final InstructionRules rules;

    InstructionInTicket(InstructionRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        Stream<String> ticket = Stream.concat(
                Stream.of(inquiry.question()),
                inquiry.context().values().stream().sorted());
        Stream<String> quoted = draft.reply().stream()
                .flatMap(reply -> reply.sentences().stream())
                .map(Sentence::text);
        return Stream.concat(ticket, quoted)
                .map(PlainWords::of)
                .flatMap(text -> rules.signs().stream()
                        .filter(sign -> sign.pattern().matcher(text).find()))
                .findFirst()
                .map(sign -> List.of(new Finding(Kind.INSTRUCTION_IN_TICKET, sign.name())))
                .orElse(List.of());
    }
}
