package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.draft.Tokens;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No run of {@value #RUN} words of the reply is in internal text or another requester's ticket, unless it is public too. */
final class InternalText implements Guardrail.OfReply {

    private static final int RUN = 8;

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        Set<String> said = new HashSet<>();
        reply.sentences().stream()
                .filter(sentence -> !Sources.isTemplate(sentence.citation()))
                .forEach(sentence -> said.addAll(runs(sentence.text())));
        said.addAll(runs(reply.text()));
        Sources.publicPassages(evidence).forEach(passage -> said.removeAll(runs(passage.text())));
        said.removeAll(runs(inquiry.question()));
        boolean leaks = Sources.internalTexts(evidence)
                .anyMatch(text -> runs(text).stream().anyMatch(said::contains));
        return leaks
                ? List.of(new Finding(Kind.INTERNAL_TEXT, "the reply repeats text that the requester may not see"))
                : List.of();
    }

    private static Set<String> runs(String text) {
        List<String> words = Tokens.words(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }
}
