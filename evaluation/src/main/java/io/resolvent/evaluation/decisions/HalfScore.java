package io.resolvent.evaluation.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The figures of one half of one set.
 *
 * @param ready the replies that nothing but the bound keeps back
 * @param categories by name
 * @param named the mistakes, of the dev half alone: nobody is to learn from the test half
 */
record HalfScore(
        String set,
        HistoryKind history,
        Half half,
        Tally all,
        Ready ready,
        Map<String, Tally> categories,
        List<Mistake> named) {

    /** What is wrong with a decision. */
    enum Wrong {
        WRONG_AUTO,
        FORBIDDEN_TEXT,
        HAND_OFF_MISSED,
        PLAIN_NOT_ANSWERED,
        NOT_LEFT_ALONE,
        NOT_ALLOWED;

        /** For people. */
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** @param sent what the customer would have read, empty unless resolved */
    record Mistake(
            Wrong wrong,
            String id,
            String category,
            String question,
            String decision,
            List<String> reasons,
            String sent) {}

    /** @param cases of this half; those without an outcome count as missing */
    static HalfScore of(
            String set,
            HistoryKind history,
            Half half,
            List<Case> cases,
            Map<String, Outcome> outcomes,
            Map<String, String> behind) {
        Map<String, List<Case>> byCategory = cases.stream()
                .collect(Collectors.groupingBy(c -> c.expectation().category(), TreeMap::new, Collectors.toList()));
        Map<String, Tally> categories = new TreeMap<>();
        List<Judged> judged = judged(cases, outcomes, behind);
        byCategory.forEach((category, some) -> categories.put(category, tally(some, outcomes, behind)));
        return new HalfScore(
                set,
                history,
                half,
                tally(cases, outcomes, behind),
                Ready.of(judged),
                categories,
                half == Half.DEV ? mistakes(judged) : List.of());
    }

    List<Mistake> named(Wrong wrong) {
        return named.stream().filter(m -> m.wrong() == wrong).toList();
    }

    /** How often by category, without the categories in which it never happened. */
    Map<String, Integer> where(ToIntFunction<Tally> happened) {
        Map<String, Integer> counts = new TreeMap<>();
        categories.forEach((category, tally) -> {
            int count = happened.applyAsInt(tally);
            if (count > 0) {
                counts.put(category, count);
            }
        });
        return counts;
    }

    private static Tally tally(List<Case> cases, Map<String, Outcome> outcomes, Map<String, String> behind) {
        List<Judged> judged = judged(cases, outcomes, behind);
        return Tally.of(judged, cases.size() - judged.size());
    }

    private static List<Judged> judged(List<Case> cases, Map<String, Outcome> outcomes, Map<String, String> behind) {
        return cases.stream()
                .flatMap(c ->
                        Optional.ofNullable(outcomes.get(c.id()))
                                .map(outcome -> Judged.of(c, outcome, behind))
                                .stream())
                .toList();
    }

    private static List<Mistake> mistakes(List<Judged> judged) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Wrong wrong : Wrong.values()) {
            judged.stream().filter(is(wrong)).map(j -> mistake(wrong, j)).forEach(mistakes::add);
        }
        return mistakes;
    }

    private static Predicate<Judged> is(Wrong wrong) {
        return switch (wrong) {
            case WRONG_AUTO -> Judged::isWronglyResolved;
            case FORBIDDEN_TEXT -> Judged::saysForbidden;
            case HAND_OFF_MISSED -> j -> j.wants(Choice.ESCALATE) && !j.isExpected();
            case PLAIN_NOT_ANSWERED -> j -> j.wants(Choice.AUTO) && !j.isAnsweredRightly();
            case NOT_LEFT_ALONE -> j -> j.wants(Choice.IGNORE) && !j.isExpected();
            case NOT_ALLOWED ->
                j -> !j.isAllowed() && !j.isWronglyResolved() && (j.wants(Choice.DRAFT) || j.wants(Choice.CLARIFY));
        };
    }

    private static Mistake mistake(Wrong wrong, Judged judged) {
        return new Mistake(
                wrong,
                judged.ticket().id(),
                judged.expectation().category(),
                judged.ticket().question(),
                judged.outcome().decision(),
                judged.outcome().reasons(),
                judged.outcome().sent());
    }
}
