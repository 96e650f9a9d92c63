package io.resolvent.evaluation.intents;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well all intents of tickets were found; counted over all tickets and intents together (micro average).
 *
 * @param tickets labelled with a list of intents
 * @param said intents told, in all
 * @param labelled intents that people gave, in all
 * @param right of both
 * @param exact tickets with exactly the intents that people gave
 * @param f1 twice the right ones, of those told and those given
 * @param perIntent by intent, the worst first
 */
record SeveralScore(
        int tickets,
        int said,
        int labelled,
        int right,
        int exact,
        double precision,
        double recall,
        double f1,
        List<PerIntent> perIntent) {

    /** One intent. */
    record PerIntent(String intent, int said, int labelled, int right, double f1) {}

    /** What was told of a ticket, and what people gave. */
    record Case(Set<String> said, Set<String> labelled) {

        boolean isBoth(String intent) {
            return said.contains(intent) && labelled.contains(intent);
        }
    }

    static SeveralScore of(List<Case> cases) {
        int said = cases.stream().mapToInt(c -> c.said().size()).sum();
        int labelled = cases.stream().mapToInt(c -> c.labelled().size()).sum();
        int right = cases.stream()
                .mapToInt(c -> (int) c.said().stream().filter(c::isBoth).count())
                .sum();
        int exact =
                (int) cases.stream().filter(c -> c.said().equals(c.labelled())).count();
        return new SeveralScore(
                cases.size(),
                said,
                labelled,
                right,
                exact,
                share(right, said),
                share(right, labelled),
                f1(right, said, labelled),
                perIntent(cases));
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "several intents: %,d tickets%n  micro-F1  %.1f %%%n  precision %.1f %% (%,d of %,d)%n"
                        + "  recall    %.1f %% (%,d of %,d)%n  all right %.1f %% (%,d of %,d)",
                tickets,
                100 * f1,
                100 * precision,
                right,
                said,
                100 * recall,
                right,
                labelled,
                100 * share(exact, tickets),
                exact,
                tickets);
    }

    private static List<PerIntent> perIntent(List<Case> cases) {
        return cases.stream()
                .flatMap(c -> Stream.concat(c.said().stream(), c.labelled().stream()))
                .distinct()
                .map(intent -> perIntent(intent, cases))
                .sorted(java.util.Comparator.comparingDouble(PerIntent::f1).thenComparing(PerIntent::intent))
                .toList();
    }

    private static PerIntent perIntent(String intent, List<Case> cases) {
        int said = (int) cases.stream().filter(c -> c.said().contains(intent)).count();
        int labelled =
                (int) cases.stream().filter(c -> c.labelled().contains(intent)).count();
        int right = (int) cases.stream().filter(c -> c.isBoth(intent)).count();
        return new PerIntent(intent, said, labelled, right, f1(right, said, labelled));
    }

    private static double f1(int right, int said, int labelled) {
        return share(2 * right, said + labelled);
    }

    private static double share(int part, int of) {
        return of == 0 ? 0 : (double) part / of;
    }
}
