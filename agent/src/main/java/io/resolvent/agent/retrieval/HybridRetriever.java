package io.resolvent.agent.retrieval;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.index.DocumentReader;
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

/**
 * Gathers evidence from three pools by words and meaning: public answers (searched with the audience PUBLIC, so that
 * nothing else can come), resolved tickets, and internal guidance. What such tickets are usually answered with is put
 * forward, with weights learnt from the history. Thread-safe; all searches run in the calling thread.
 */
public final class HybridRetriever implements Retriever {

    private static final Scope OPEN = Scope.of(Audience.PUBLIC, SourceKind.ARTICLE, SourceKind.MACRO);
    private static final Scope HIDDEN = Scope.of(
                    Audience.INTERNAL, SourceKind.ARTICLE, SourceKind.MACRO, SourceKind.THREAD)
            .hidden();
    private static final Scope SOLVED = Scope.of(Audience.INTERNAL, SourceKind.TICKET);
    private static final int NEIGHBOURS = 12;
    private static final int MOST_CANDIDATES = 30;

    private final DocumentSearch search;
    private final CandidateSearch candidates;
    private final Conditions conditions = Conditions.standard();
    private final Function<String, Optional<ResolvedTicket>> tickets;
    private final DocumentReader reader;
    private final RetrievalSettings settings;
    private volatile Learnt learnt = Learnt.nothing();

    /**
     * @param tickets a resolved ticket by {@link io.resolvent.ingestion.index.Passage#source()}
     * @param reader what stands around a passage that was found
     */
    public HybridRetriever(
            KnowledgeIndex index,
            Embedder embedder,
            Function<String, Optional<ResolvedTicket>> tickets,
            DocumentReader reader,
            RetrievalSettings settings) {
        this.search = new DocumentSearch(index, embedder);
        this.candidates = new CandidateSearch(search, reader, conditions);
        this.tickets = tickets;
        this.reader = reader;
        this.settings = settings;
    }

    /**
     * Replaces what is known of how tickets are answered by what these show: the macros used and the articles linked.
     *
     * @param resolved oldest first
     * @param items the documents that answers may link to
     */
    public void learn(List<ResolvedTicket> resolved, List<KnowledgeItem> items) {
        PastUse uses = PastUse.of(resolved, items);
        Learnt start = new Learnt(Habits.of(resolved, uses), uses, SourceRanker.standard(), Relevance.standard());
        learnt = new Teaching(ticket -> rehearsed(ticket, start)).taught(start, resolved);
    }

    @Override
    public Evidence retrieve(Inquiry inquiry, Intent intent, Instant knownBefore) {
        if (inquiry.question().isBlank()) {
            return Evidence.none();
        }
        Learnt now = learnt;
        Asked asked = asked(inquiry, intent, knownBefore, now);
        List<Candidate> answers = relevant(asked, now, OPEN, settings.answers());
        List<Candidate> guidance = relevant(asked, now, HIDDEN, settings.guidance());
        return new Evidence(
                answers.stream().map(this::answer).toList(),
                precedents(asked),
                guidance.stream().map(this::guidance).toList(),
                OpenConditions.of(answers, asked));
    }

    /**
     * All documents and macros for a support agent, best first: internal guidance and public answers by turns, because a
     * ticket mostly needs both, and sections that fit go forward, because it mostly needs several documents. Without a floor, so that rankings can be measured.
     */
    public List<Found> ranking(Inquiry inquiry, Intent intent, Instant knownBefore, int limit) {
        if (inquiry.question().isBlank()) {
            return List.of();
        }
        Learnt now = learnt;
        Asked asked = asked(inquiry, intent, knownBefore, now);
        List<List<Candidate>> pools = List.of(raised(asked, now, HIDDEN, limit), raised(asked, now, OPEN, limit));
        return Turns.merge(pools, limit).stream()
                .map(candidate -> candidate.found().scored(candidate.shownScore()))
                .toList();
    }

    private List<Candidate> raised(Asked asked, Learnt now, Scope pool, int limit) {
        return Sections.raised(candidates.of(asked, now, pool, limit));
    }

    private List<Candidate> relevant(Asked asked, Learnt now, Scope pool, int limit) {
        int wide = 4 * (settings.answers() + settings.guidance());
        return candidates.of(asked, now, pool, wide).stream()
                .filter(c -> now.relevance()
                        .admits(
                                c.found().similarity(),
                                c.features(),
                                asked.intent().familiar()))
                .limit(limit)
                .toList();
    }

    private Evidence.Answer answer(Candidate candidate) {
        return new Evidence.Answer(
                new PublicPassage(reader.section(candidate.passage())),
                candidate.shownScore(),
                candidate.found().similarity(),
                candidate.relevance());
    }

    private Evidence.Guidance guidance(Candidate candidate) {
        return new Evidence.Guidance(
                reader.section(candidate.passage()),
                candidate.shownScore(),
                candidate.found().similarity());
    }

    private Asked asked(Inquiry inquiry, Intent intent, Instant knownBefore, Learnt now) {
        String question = QueryText.of(inquiry.question());
        float[] vector = search.vector(question);
        return new Asked(
                question,
                vector,
                inquiry.language(),
                intent,
                knownBefore,
                conditions.values(inquiry.context()),
                inquiry.context(),
                Neighbours.of(neighbours(inquiry, question, vector, knownBefore), now.uses()));
    }

    private List<Found> neighbours(Inquiry inquiry, String question, float[] vector, Instant knownBefore) {
        String itself = Passage.source(
                inquiry.ref().system(), SourceKind.TICKET, inquiry.ref().id());
        return search.search(question, vector, SOLVED.knownBefore(knownBefore), NEIGHBOURS + 1).stream()
                .filter(found -> found.similarity() >= settings.precedentFloor())
                .filter(found -> !found.passage().source().equals(itself))
                .limit(NEIGHBOURS)
                .toList();
    }

    private List<Evidence.Precedent> precedents(Asked asked) {
        return asked.neighbours().tickets().stream()
                .flatMap(found -> tickets.apply(found.passage().source()).stream()
                        .map(ticket -> new Evidence.Precedent(ticket, found.score(), found.similarity())))
                .limit(settings.precedents())
                .toList();
    }

    /** What is found for a past ticket as if it were new: it is no neighbour of itself, and has no intent yet. */
    private List<Candidate> rehearsed(ResolvedTicket ticket, Learnt start) {
        Inquiry inquiry = new Inquiry(
                ticket.ref(),
                ticket.version(),
                "",
                "",
                ticket.question(),
                "und",
                ticket.labels(),
                0,
                ticket.createdAt());
        Asked asked = asked(inquiry, Intent.unknown(), Instant.MAX, start);
        return candidates.of(asked, start, OPEN, MOST_CANDIDATES);
    }
}
