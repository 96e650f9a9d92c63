package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.draft.Tokens;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.ingestion.index.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every fact of a sentence is in the passage it cites or in the ticket, and most of its words are in the passage. */
final class Grounded implements Guardrail.OfReply {

    private static final double LEAST_COVERED = 0.5;

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Reply reply) {
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : reply.sentences()) {
            if (Sources.isTemplate(sentence.citation())) {
                continue;
            }
            Optional<Passage> cited = Sources.cited(evidence, sentence.citation());
            if (cited.isEmpty()) {
                findings.add(new Finding(Kind.UNGROUNDED, "a sentence cites a passage that is not in the evidence"));
                continue;
            }
            String source = cited.get().title() + "\n" + cited.get().text();
            long invented = Facts.in(sentence.text()).stream()
                    .filter(fact -> !Facts.says(source, fact) && !Facts.says(inquiry.question(), fact))
                    .count();
            if (invented > 0) {
                findings.add(new Finding(
                        Kind.UNGROUNDED,
                        invented + " detail(s) of a sentence are in neither its source nor the ticket"));
            } else if (!isCovered(sentence.text(), source)) {
                findings.add(new Finding(Kind.UNGROUNDED, "a sentence says something else than its source"));
            }
        }
        return findings;
    }

    private static boolean isCovered(String sentence, String source) {
        var wanted = Tokens.stems(sentence);
        return wanted.isEmpty() || Tokens.covered(wanted, Tokens.stems(source)) >= LEAST_COVERED;
    }
}
