package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The reply is in the language of the inquiry, and where there is no reply, at least something public is; what cannot be
 * told counts as equal.
 */
final class ReplyLanguage implements Guardrail {

    private static final String UNKNOWN = "und";
    private static final String MOST_KNOWLEDGE = "en";
    private final UnaryOperator<String> language;

    ReplyLanguage(UnaryOperator<String> language) {
        this.language = language;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        if (inquiry.language().equals(UNKNOWN)) {
            return List.of();
        }
        Optional<Finding> finding =
                draft.reply().isPresent() ? ofReply(inquiry, draft.reply().get()) : withoutReply(inquiry, evidence);
        return finding.map(List::of).orElse(List.of());
    }

    private Optional<Finding> ofReply(Inquiry inquiry, Reply reply) {
        String body = reply.sentences().stream()
                .filter(sentence -> !Sources.isTemplate(sentence.citation()))
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
        String spoken = language.apply(body);
        return spoken.equals(inquiry.language()) || spoken.equals(UNKNOWN)
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.LANGUAGE, "the reply is in " + spoken + ", the requester wrote in " + inquiry.language()));
    }

    private Optional<Finding> withoutReply(Inquiry inquiry, Evidence evidence) {
        boolean spoken = Sources.publicPassages(evidence)
                .map(passage -> language.apply(passage.text()))
                .anyMatch(inquiry.language()::equals);
        return spoken || inquiry.language().equals(MOST_KNOWLEDGE)
                ? Optional.empty()
                : Optional.of(new Finding(Kind.LANGUAGE, "no public answer is in " + inquiry.language()));
    }
}
