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
 */
public record Evidence(List<Answer> answers, List<Precedent> precedents, List<Guidance> guidance) {

    /**
     * @param score fused rank score, 0 to 1
     * @param similarity cosine between inquiry and passage
     */
    public record Answer(PublicPassage passage, double score, double similarity) {}

    public record Precedent(ResolvedTicket ticket, double score, double similarity) {}

    public record Guidance(Passage passage, double score, double similarity) {}

    public Evidence {
        answers = List.copyOf(answers);
        precedents = List.copyOf(precedents);
        guidance = List.copyOf(guidance);
    }

    public static Evidence none() {
        return new Evidence(List.of(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return answers.isEmpty() && precedents.isEmpty() && guidance.isEmpty();
    }
}
