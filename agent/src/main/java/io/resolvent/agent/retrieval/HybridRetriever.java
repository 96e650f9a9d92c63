package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Gathers evidence from three pools by words and meaning: public answers (searched with the audience PUBLIC, so that
 * nothing else can come), resolved tickets, and internal guidance. What the intent is usually answered with is put
 * forward. Thread-safe.
 */
public final class HybridRetriever implements Retriever {

    private static final Scope OPEN = Scope.of(Audience.PUBLIC, SourceKind.ARTICLE, SourceKind.MACRO);
    private static final Scope HIDDEN = Scope.of(
                    Audience.INTERNAL, SourceKind.ARTICLE, SourceKind.MACRO, SourceKind.THREAD)
            .hidden();

    private final DocumentSearch search;
    private final Function<String, Optional<ResolvedTicket>> tickets;
    private final UnaryOperator<Passage> sections;
    private final RetrievalSettings settings;
    private volatile Habits habits = Habits.none();

    /**
     * @param tickets a resolved ticket by {@link Passage#source()}
     * @param sections what stands around a passage that was found
     */
    public HybridRetriever(
            KnowledgeIndex index,
            Embedder embedder,
            Function<String, Optional<ResolvedTicket>> tickets,
            UnaryOperator<Passage> sections,
            RetrievalSettings settings) {
        this.search = new DocumentSearch(index, embedder);
        this.tickets = tickets;
        this.sections = sections;
        this.settings = settings;
    }

    /** Replaces what is known of how intents are answered by what these tickets show. */
    public void learn(List<ResolvedTicket> resolved) {
        habits = Habits.of(resolved);
    }

    @Override
    public Evidence retrieve(Inquiry inquiry, Intent intent, Instant knownBefore) {
        if (inquiry.question().isBlank()) {
            return Evidence.none();
        }
        Asked asked = asked(inquiry, intent, knownBefore);
        return new Evidence(answers(asked), precedents(asked, inquiry), guidance(asked));
    }

    /**
     * All documents and macros for a support agent, best first: internal guidance and public answers by turns, because a
     * ticket mostly needs both. Without a floor, so that rankings can be measured.
     */
    public List<Found> ranking(Inquiry inquiry, Intent intent, Instant knownBefore, int limit) {
        if (inquiry.question().isBlank()) {
            return List.of();
        }
        Asked asked = asked(inquiry, intent, knownBefore);
        return Turns.merge(List.of(ranked(asked, HIDDEN, limit), ranked(asked, OPEN, limit)), limit);
    }

    private Asked asked(Inquiry inquiry, Intent intent, Instant knownBefore) {
        String question = inquiry.question();
        return new Asked(question, search.vector(question), intent, knownBefore, habits);
    }

    private List<Evidence.Answer> answers(Asked asked) {
        return relevant(asked, OPEN).stream()
                .limit(settings.answers())
                .map(f -> f.at(sections.apply(f.passage())))
                .map(f -> new Evidence.Answer(new PublicPassage(f.passage()), f.score(), f.similarity()))
                .toList();
    }

    private List<Evidence.Guidance> guidance(Asked asked) {
        return relevant(asked, HIDDEN).stream()
                .limit(settings.guidance())
                .map(f -> f.at(sections.apply(f.passage())))
                .map(f -> new Evidence.Guidance(f.passage(), f.score(), f.similarity()))
                .toList();
    }

    private List<Evidence.Precedent> precedents(Asked asked, Inquiry inquiry) {
        Scope scope = Scope.of(Audience.INTERNAL, SourceKind.TICKET).knownBefore(asked.knownBefore());
        return search.search(asked.question(), asked.vector(), scope, 2 * settings.precedents() + 1).stream()
                .filter(f -> f.similarity() >= settings.precedentFloor())
                .flatMap(f -> tickets.apply(f.passage().source()).stream()
                        .filter(ticket -> !ticket.ref().equals(inquiry.ref()))
                        .map(ticket -> new Evidence.Precedent(ticket, f.score(), f.similarity())))
                .limit(settings.precedents())
                .toList();
    }

    private List<Found> relevant(Asked asked, Scope pool) {
        int wide = 4 * (settings.answers() + settings.guidance());
        return ranked(asked, pool, wide).stream()
                .filter(found -> found.similarity() >= settings.floor() || asked.favour(found) >= 0.5)
                .toList();
    }

    private List<Found> ranked(Asked asked, Scope pool, int limit) {
        return search.search(asked.question(), asked.vector(), pool.knownBefore(asked.knownBefore()), limit).stream()
                .map(found -> favoured(found, asked))
                .sorted(Fusion.ORDER)
                .toList();
    }

    private Found favoured(Found found, Asked asked) {
        return found.scored(Math.min(1, found.score() + settings.boost() * asked.favour(found)));
    }

    /** One question on its way through the pools. */
    private record Asked(String question, float[] vector, Intent intent, Instant knownBefore, Habits habits) {

        double favour(Found found) {
            return habits.favour(found.passage(), intent.label()) * (intent.familiar() ? intent.probability() : 0);
        }
    }
}
