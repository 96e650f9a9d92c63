package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.List;

/**
 * What speaks for an answer, best first, kept apart by who may see it.
 *
 * @param answers public articles and macros: what a reply may be made of
 * @param precedents resolved tickets like this one: for the note only
 * @param guidance internal articles and macros: for the note only
 * @param depends what the answer depends on and the ticket does not say, for example {@code tier}; mostly empty
 */
public record Evidence(
        List<Answer> answers, List<Precedent> precedents, List<Guidance> guidance, List<String> depends) {

    /**
     * @param score by which it is ordered, 0 to 1
     * @param similarity cosine between inquiry and passage
     * @param relevance the probability that this document is what answers the inquiry, 0 to 1
     */
    public record Answer(PublicPassage passage, double score, double similarity, double relevance) {

        /** As relevant as it is near. */
        public Answer(PublicPassage passage, double score, double similarity) {
            this(passage, score, similarity, similarity);
        }
    }

    public record Precedent(ResolvedTicket ticket, double score, double similarity) {}

    public record Guidance(Passage passage, double score, double similarity) {}

    public Evidence {
        answers = List.copyOf(answers);
        precedents = List.copyOf(precedents);
        guidance = List.copyOf(guidance);
        depends = List.copyOf(depends);
    }

    /** Nothing is left open. */
    public Evidence(List<Answer> answers, List<Precedent> precedents, List<Guidance> guidance) {
        this(answers, precedents, guidance, List.of());
    }

    public static Evidence none() {
        return new Evidence(List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return answers.isEmpty() && precedents.isEmpty() && guidance.isEmpty();
    }
}
