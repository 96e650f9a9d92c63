package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The reply is in the language of the inquiry; what cannot be told counts as equal. */
final class ReplyLanguage implements Guardrail.OfReply {

    private static final String UNKNOWN = "und";
    private final UnaryOperator<String> language;

    ReplyLanguage(UnaryOperator<String> language) {
        this.language = language;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        String body = reply.sentences().stream()
                .filter(sentence -> !Sources.isTemplate(sentence.citation()))
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
        String spoken = language.apply(body);
        boolean differs = !spoken.equals(inquiry.language())
                && !spoken.equals(UNKNOWN)
                && !inquiry.language().equals(UNKNOWN);
        return differs
                ? List.of(new Finding(
                        Kind.LANGUAGE, "the reply is in " + spoken + ", the requester wrote in " + inquiry.language()))
                : List.of();
    }
}
