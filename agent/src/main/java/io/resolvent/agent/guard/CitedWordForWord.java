package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.PlainQuote;
import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.draft.ReplyTemplates;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.ingestion.index.Passage;
import java.util.List;

/** Templates are used word for word, and so is every source of an extractive draft, at the place it cites. */
final class CitedWordForWord implements Guardrail {

    private static final String EXTRACTIVE = "extractive/";
    private final ReplyTemplates templates;

    CitedWordForWord(ReplyTemplates templates) {
        this.templates = templates;
    }

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        boolean verbatim = draft.drafter().startsWith(EXTRACTIVE);
        return draft.reply().stream()
                .flatMap(reply -> reply.sentences().stream())
                .filter(sentence -> Sources.isTemplate(sentence.citation())
                        ? !templates.contains(sentence.citation().source(), sentence.text())
                        : verbatim && !isAtItsPlace(sentence, evidence))
                .map(sentence -> new Finding(Kind.UNGROUNDED, "a sentence is not at the place it cites"))
                .distinct()
                .toList();
    }

    private static boolean isAtItsPlace(Sentence sentence, Evidence evidence) {
        return Sources.cited(evidence, sentence.citation())
                .filter(passage -> holds(passage, sentence.citation(), sentence.text()))
                .isPresent();
    }

    private static boolean holds(Passage passage, Citation citation, String text) {
        int start = citation.start() - passage.start();
        int end = citation.end() - passage.start();
        return start >= 0
                && start <= end
                && end <= passage.text().length()
                && passage.version().equals(citation.version())
                && PlainQuote.of(passage.text().substring(start, end)).equals(text);
    }
}
