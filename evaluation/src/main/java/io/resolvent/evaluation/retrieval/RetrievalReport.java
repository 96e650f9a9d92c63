package io.resolvent.evaluation.retrieval;

import io.resolvent.evaluation.files.Labels;
import io.resolvent.evaluation.report.RunLine;
import io.resolvent.evaluation.report.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What was measured, over the tickets that say which documents they need.
 *
 * @param hitAt1 a needed document is the first
 * @param hitAt5 a needed document is among the first five
 * @param recallAt10 mean share of the needed documents among the first ten
 * @param reciprocalRank mean of 1 / rank of the first needed document
 */
record RetrievalReport(
        int tickets,
        int labelled,
        String generation,
        Share hitAt1,
        Share hitAt5,
        double recallAt10,
        double recallAt20,
        double reciprocalRank,
        List<Missed> worst) {

    private static final int WORST = 20;

    /** @param rank of the first needed document, 0 when it was not found at all */
    record Missed(String id, String question, int rank, List<String> found, List<String> needed) {}

    static RetrievalReport of(
            List<RunLine> run, Map<String, String> questions, Map<String, Labels> labels, String generation) {
        List<Scored> scored = run.stream()
                .map(line -> new Scored(line, needed(line, labels)))
                .filter(s -> !s.needed().isEmpty())
                .toList();
        return new RetrievalReport(
                run.size(),
                scored.size(),
                generation,
                Share.of(scored.stream().filter(s -> s.hitWithin(1)).count(), scored.size()),
                Share.of(scored.stream().filter(s -> s.hitWithin(5)).count(), scored.size()),
                mean(scored, s -> s.recall(10)),
                mean(scored, s -> s.recall(20)),
                mean(scored, s -> s.rank() == 0 ? 0 : 1.0 / s.rank()),
                worst(scored, questions));
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "retrieval: %d tickets, %d with needed documents%n  hit@1  %s%n  hit@5  %s%n"
                        + "  recall@10 %.3f, recall@20 %.3f, mrr %.3f",
                tickets,
                labelled,
                hitAt1.text(),
                hitAt5.text(),
                recallAt10,
                recallAt20,
                reciprocalRank);
    }

    private static Set<String> needed(RunLine line, Map<String, Labels> labels) {
        Labels given = labels.get(line.id());
        return given == null ? Set.of() : given.documents();
    }

    private static double mean(List<Scored> scored, ToDoubleFunction<Scored> figure) {
        return scored.stream().mapToDouble(figure).average().orElse(0);
    }

    private static List<Missed> worst(List<Scored> scored, Map<String, String> questions) {
        return scored.stream()
                .filter(s -> !s.hitWithin(5))
                .sorted(Comparator.<Scored>comparingInt(s -> s.rank() == 0 ? Integer.MIN_VALUE : -s.rank())
                        .thenComparing(s -> s.line().id()))
                .limit(WORST)
                .map(s -> new Missed(
                        s.line().id(),
                        questions.getOrDefault(s.line().id(), ""),
                        s.rank(),
                        s.line().hits().stream()
                                .limit(5)
                                .map(RunLine.HitLine::id)
                                .toList(),
                        s.needed().stream().sorted().toList()))
                .toList();
    }

    /** One ticket's hits against what it needs. */
    private record Scored(RunLine line, Set<String> needed) {

        int rank() {
            for (int i = 0; i < line.hits().size(); i++) {
                if (needed.contains(line.hits().get(i).id())) {
                    return i + 1;
                }
            }
            return 0;
        }

        boolean hitWithin(int depth) {
            return rank() > 0 && rank() <= depth;
        }

        double recall(int depth) {
            long found = line.hits().stream()
                    .limit(depth)
                    .filter(hit -> needed.contains(hit.id()))
                    .count();
            return (double) found / needed.size();
        }
    }
}
