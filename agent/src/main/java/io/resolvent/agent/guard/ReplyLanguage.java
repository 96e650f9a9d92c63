package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.ingestion.text.LanguageGuess;
import java.util.List;
import java.util.stream.Collectors;

/** The reply is in the language of the inquiry; what cannot be told counts as equal. */
final class ReplyLanguage implements Guardrail.OfReply {

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        String body = reply.sentences().stream()
                .filter(sentence -> !Sources.isTemplate(sentence.citation()))
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
        String spoken = LanguageGuess.of(body);
        boolean differs = !spoken.equals(inquiry.language())
                && !spoken.equals(LanguageGuess.UNDETERMINED)
                && !inquiry.language().equals(LanguageGuess.UNDETERMINED);
        return differs
                ? List.of(new Finding(
                        Kind.LANGUAGE, "the reply is in " + spoken + ", the requester wrote in " + inquiry.language()))
                : List.of();
    }
}
