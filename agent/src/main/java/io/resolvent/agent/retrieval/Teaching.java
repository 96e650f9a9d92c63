package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Learns from resolved tickets which document answers which question: the ranker's weights, kept only when they order the
 * newest of these tickets better than the fixed ones, and the floor of relevance.
 */
final class Teaching {

    private static final int FEWEST = 40;
    private static final int MOST = 400;
    private static final double HELD_OUT = 0.25;

    private final Function<ResolvedTicket, List<Candidate>> candidates;

    /** @param candidates the documents found for a past ticket, as if it were new */
    Teaching(Function<ResolvedTicket, List<Candidate>> candidates) {
        this.candidates = candidates;
    }

    /** @param resolved oldest first */
    Learnt taught(Learnt start, List<ResolvedTicket> resolved) {
        List<ResolvedTicket> answered = resolved.stream()
                .filter(ticket -> !start.uses().of(ticket).isEmpty())
                .toList();
        if (answered.size() < FEWEST) {
            return start;
        }
        List<SourceRanker.Lesson> lessons = new ArrayList<>();
        List<Double> near = new ArrayList<>();
        for (ResolvedTicket ticket : answered.subList(Math.max(0, answered.size() - MOST), answered.size())) {
            List<Candidate> found = candidates.apply(ticket);
            int used = indexOfUsed(found, start.uses(), ticket);
            if (used >= 0) {
                lessons.add(lesson(found, used));
                near.add(found.get(used).found().similarity());
            }
        }
        return start.with(ranker(lessons)).with(Relevance.learned(near));
    }

    private static int indexOfUsed(List<Candidate> found, PastUse uses, ResolvedTicket ticket) {
        for (int i = 0; i < found.size(); i++) {
            if (uses.of(ticket).contains(PastUse.key(found.get(i).passage()))) {
                return i;
            }
        }
        return -1;
    }

    /** Against others of its kind only: that a macro was used does not say that the article of the same content is wrong. */
    private static SourceRanker.Lesson lesson(List<Candidate> found, int used) {
        SourceKind kind = found.get(used).passage().kind();
        List<Candidate> same = found.stream()
                .filter(candidate -> candidate.passage().kind() == kind)
                .toList();
        return new SourceRanker.Lesson(same.stream().map(Candidate::features).toList(), same.indexOf(found.get(used)));
    }

    private static SourceRanker ranker(List<SourceRanker.Lesson> lessons) {
        int training = (int) Math.round(lessons.size() * (1 - HELD_OUT));
        List<SourceRanker.Lesson> later = lessons.subList(training, lessons.size());
        if (lessons.size() < FEWEST) {
            return SourceRanker.standard();
        }
        double own = reciprocalRank(SourceRanker.learn(lessons.subList(0, training)), later);
        double fixed = reciprocalRank(SourceRanker.standard(), later);
        return own > fixed ? SourceRanker.learn(lessons) : SourceRanker.standard();
    }

    /** Mean of 1 / rank of the document that was used. */
    private static double reciprocalRank(SourceRanker ranker, List<SourceRanker.Lesson> lessons) {
        return lessons.stream()
                .mapToDouble(lesson -> {
                    double used = ranker.score(lesson.candidates().get(lesson.used()));
                    return 1.0
                            / (1
                                    + lesson.candidates().stream()
                                            .filter(other -> ranker.score(other) > used)
                                            .count());
                })
                .average()
                .orElse(0);
    }
}
