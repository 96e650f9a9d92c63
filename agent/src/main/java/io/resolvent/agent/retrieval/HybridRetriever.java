package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gathers evidence from three pools by words and meaning: public answers (searched with the audience PUBLIC, so that
 * nothing else can come), resolved tickets, and internal guidance. What the intent is usually answered with is put
 * forward. Thread-safe.
 */
public final class HybridRetriever implements Retriever {

    private final DocumentSearch search;
    private final Function<String, Optional<ResolvedTicket>> tickets;
    private final RetrievalSettings settings;
    private volatile Habits habits = Habits.none();

    /** @param tickets a resolved ticket by {@link io.resolvent.ingestion.index.Passage#source()} */
    public HybridRetriever(
            KnowledgeIndex index,
            Embedder embedder,
            Function<String, Optional<ResolvedTicket>> tickets,
            RetrievalSettings settings) {
        this.search = new DocumentSearch(index, embedder);
        this.tickets = tickets;
        this.settings = settings;
    }

    /** Replaces what is known of how intents are answered by what these tickets show. */
    public void learn(List<ResolvedTicket> resolved) {
        habits = Habits.of(resolved);
    }

    @Override
    public Evidence retrieve(Inquiry inquiry, Intent intent, Instant knownBefore) {
        String question = inquiry.question();
        if (question.isBlank()) {
            return Evidence.none();
        }
        Asked asked = new Asked(question, search.vector(question), intent, knownBefore, habits);
        return new Evidence(answers(asked), precedents(asked, inquiry), guidance(asked));
    }

    private List<Evidence.Answer> answers(Asked asked) {
        Scope scope =
                Scope.of(Audience.PUBLIC, SourceKind.ARTICLE, SourceKind.MACRO).knownBefore(asked.knownBefore());
        return relevant(asked, scope).stream()
                .limit(settings.answers())
                .map(f -> new Evidence.Answer(new PublicPassage(f.passage()), f.score(), f.similarity()))
                .toList();
    }

    private List<Evidence.Guidance> guidance(Asked asked) {
        Scope scope = Scope.of(Audience.INTERNAL, SourceKind.ARTICLE, SourceKind.MACRO, SourceKind.THREAD)
                .knownBefore(asked.knownBefore());
        return relevant(asked, scope).stream()
                .filter(f -> f.passage().audience() != Audience.PUBLIC)
                .limit(settings.guidance())
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

    private List<Found> relevant(Asked asked, Scope scope) {
        int wide = 4 * (settings.answers() + settings.guidance());
        return search.search(asked.question(), asked.vector(), scope, wide).stream()
                .map(found -> favoured(found, asked))
                .filter(found -> found.similarity() >= settings.floor() || asked.favour(found) >= 0.5)
                .sorted(Comparator.comparingDouble(Found::score)
                        .reversed()
                        .thenComparing(f -> f.passage().id()))
                .toList();
    }

    private Found favoured(Found found, Asked asked) {
        double score = Math.min(1, found.score() + settings.boost() * asked.favour(found));
        return new Found(found.passage(), score, found.similarity());
    }

    /** One question on its way through the pools. */
    private record Asked(String question, float[] vector, Intent intent, Instant knownBefore, Habits habits) {

        double favour(Found found) {
            return habits.favour(found.passage(), intent.label()) * (intent.familiar() ? intent.probability() : 0);
        }
    }
}
