package io.resolvent.agent.draft;

import io.resolvent.ingestion.index.Passage;
import java.util.Set;

/** Finds the sentence of a passage that a paraphrase comes from. */
final class CitedSpan {

    private final Passage passage;

    CitedSpan(Passage passage) {
        this.passage = passage;
    }

    Citation of(String paraphrase) {
        Set<String> wanted = Tokens.stems(paraphrase);
        int start = 0;
        int end = passage.text().length();
        double best = 0;
        for (TextUnit unit : TextUnits.of(passage.text())) {
            double covered = Tokens.covered(wanted, Tokens.stems(unit.in(passage.text())));
            if (covered > best) {
                best = covered;
                start = unit.start();
                end = unit.end();
            }
        }
        return new Citation(
                passage.documentId(),
                passage.id(),
                passage.version(),
                passage.audience(),
                passage.start() + start,
                passage.start() + end);
    }
}
