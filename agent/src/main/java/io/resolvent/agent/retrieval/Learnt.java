package io.resolvent.agent.retrieval;

/** What the team's history says about its answers. Immutable. */
record Learnt(Habits habits, PastUse uses, SourceRanker ranker, Relevance relevance) {

    static Learnt nothing() {
        return new Learnt(Habits.none(), PastUse.none(), SourceRanker.standard(), Relevance.standard());
    }

    Learnt with(SourceRanker other) {
        return new Learnt(habits, uses, other, relevance);
    }

    Learnt with(Relevance other) {
        return new Learnt(habits, uses, ranker, other);
    }
}
