package io.resolvent.evaluation.retrieval;

import io.resolvent.evaluation.files.Labels;
import io.resolvent.evaluation.report.RunLine;
import io.resolvent.evaluation.report.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What was measured, over the tickets that say which documents they need.
 *
 * @param hitAt1 a needed document is the first
 * @param hitAt5 a needed document is among the first five
 * @param recallAt10 mean share of the needed documents among the first ten
 * @param recallInterval 95 % bootstrap interval of {@code recallAt10}
 * @param reciprocalRank mean of 1 / rank of the first needed document
 * @param untaught the same without what the history teaches; empty when there was no history
 */
record RetrievalReport(
        int tickets,
        int labelled,
        String generation,
        Share hitAt1,
        Share hitAt5,
        double recallAt10,
        Resampled recallInterval,
        double recallAt20,
        double reciprocalRank,
        Optional<Untaught> untaught,
        List<Missed> worst) {

    private static final int WORST = 20;

    /** @param rank of the first needed document, 0 when it was not found at all */
    record Missed(String id, String question, int rank, List<String> found, List<String> needed) {}

    /** What fixed weights and no habits give. */
    record Untaught(Share hitAt1, Share hitAt5, double recallAt10) {}

    Untaught asUntaught() {
        return new Untaught(hitAt1, hitAt5, recallAt10);
    }

    /** Beside what the same tickets gave without the history. */
    RetrievalReport beside(Untaught other) {
        return new RetrievalReport(
                tickets,
                labelled,
                generation,
                hitAt1,
                hitAt5,
                recallAt10,
                recallInterval,
                recallAt20,
                reciprocalRank,
                Optional.of(other),
                worst);
    }

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
                Resampled.of(
                        scored.stream().map(s -> s.recall(10)).toList(),
                        scored.stream()
                                .map(s -> questions.getOrDefault(
                                        s.line().id(), s.line().id()))
                                .toList()),
                mean(scored, s -> s.recall(20)),
                mean(scored, s -> s.rank() == 0 ? 0 : 1.0 / s.rank()),
                Optional.empty(),
                worst(scored, questions));
    }

    String text() {
        String taught = String.format(
                Locale.ROOT,
                "retrieval: %d tickets, %d with needed documents%n  hit@1  %s%n  hit@5  %s%n"
                        + "  recall@10 %.3f (%.3f to %.3f), recall@20 %.3f, mrr %.3f",
                tickets,
                labelled,
                hitAt1.text(),
                hitAt5.text(),
                recallAt10,
                recallInterval.low(),
                recallInterval.high(),
                recallAt20,
                reciprocalRank);
        return taught + untaught.map(RetrievalReport::text).orElse("");
    }

    private static String text(Untaught other) {
        return String.format(
                Locale.ROOT,
                "%n  without the history: hit@1 %s, hit@5 %s, recall@10 %.3f",
                other.hitAt1().text(),
                other.hitAt5().text(),
                other.recallAt10());
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
