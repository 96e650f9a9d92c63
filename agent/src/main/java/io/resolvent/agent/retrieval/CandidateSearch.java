package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.DocumentReader;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The documents of one pool that may answer a question, best first: without those that are outdated or hold for somebody
 * else, and older ones behind what replaces them. Thread-safe.
 */
final class CandidateSearch {

    private static final double BEHIND = 0.05;
    private static final Set<String> PRODUCT = Set.of("product", "app", "module");

    private final DocumentSearch search;
    private final DocumentReader reader;
    private final Conditions conditions;
    private final Recent<List<Condition>> known = new Recent<>();

    CandidateSearch(DocumentSearch search, DocumentReader reader, Conditions conditions) {
        this.search = search;
        this.reader = reader;
        this.conditions = conditions;
    }

    List<Candidate> of(Asked asked, Learnt learnt, Scope pool, int limit) {
        Scope known = pool.knownBefore(asked.knownBefore());
        List<Candidate> candidates = search.search(asked.question(), asked.vector(), known, limit).stream()
                .filter(found -> !conditions.isOutdated(found.passage()))
                .map(found -> candidate(found, asked, learnt))
                .filter(candidate -> candidate.conditions().stream().allMatch(asked::admits))
                .sorted(Candidate.ORDER)
                .toList();
        return withOlderBehind(candidates);
    }

    private Candidate candidate(Found found, Asked asked, Learnt learnt) {
        Features features = features(found, asked, learnt);
        return new Candidate(
                found,
                features,
                conditionsOf(found.passage()),
                learnt.ranker().score(features),
                learnt.relevance().of(found.similarity(), features));
    }

    /** They belong to the document, whatever passage of it was found. */
    private List<Condition> conditionsOf(Passage passage) {
        return known.of(
                passage.source() + "@" + passage.version(), () -> conditions.of(passage, reader.opening(passage)));
    }

    private static Features features(Found found, Asked asked, Learnt learnt) {
        Passage passage = found.passage();
        return new Features(
                found.score(),
                Fusion.closeness(found.similarity()),
                found.wording(),
                QuestionWords.share(QuestionWords.of(passage.title()), QuestionWords.of(asked.question())),
                learnt.habits().favour(passage, asked.intent().label()) * asked.certainty(),
                asked.neighbours().share(passage),
                learnt.uses().popularity(passage),
                fit(passage, asked));
    }

    private static double fit(Passage passage, Asked asked) {
        double fit = 0;
        for (Map.Entry<String, String> label : passage.labels().entrySet()) {
            String name = label.getKey().toLowerCase(Locale.ROOT);
            if (PRODUCT.contains(name)) {
                fit += agreement(label.getValue(), asked.context().getOrDefault(label.getKey(), ""));
            } else if (name.equals("language") && !asked.language().equals("und")) {
                fit += agreement(label.getValue(), asked.language());
            }
        }
        return Math.clamp(fit, -1, 1);
    }

    private static double agreement(String own, String asked) {
        if (own.isBlank() || asked.isBlank()) {
            return 0;
        }
        return own.strip().equalsIgnoreCase(asked.strip()) ? 1 : -1;
    }

    private static List<Candidate> withOlderBehind(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> behindNewer(candidate, candidates))
                .sorted(Candidate.ORDER)
                .toList();
    }

    private static Candidate behindNewer(Candidate candidate, List<Candidate> all) {
        return all.stream()
                .filter(other -> Supersession.replaces(other.passage(), candidate.passage()))
                .max(Comparator.comparingDouble(Candidate::score))
                .map(newer -> candidate.scored(Math.min(candidate.score(), newer.score()) - BEHIND))
                .orElse(candidate);
    }
}
