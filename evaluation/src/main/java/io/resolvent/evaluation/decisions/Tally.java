package io.resolvent.evaluation.decisions;

import io.resolvent.evaluation.report.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Figures of some cases.
 *
 * @param missing cases without any decision
 * @param wrongAuto resolved, though only a person may answer or nobody should
 * @param forbidden of the resolved ones, those whose text says what must not be said
 * @param handOffs of the cases for a person now, those handed off
 * @param urgent of the cases for which nothing but a hand-off will do, those handed off
 * @param plain of the cases to answer at once, those answered from a document that answers them
 * @param ignored of the cases to leave alone, those left alone
 * @param allowed those with a decision that will do
 * @param decisions how often each was taken
 */
record Tally(
        int tickets,
        int missing,
        int wrongAuto,
        int forbidden,
        Share handOffs,
        Share urgent,
        Share plain,
        Share ignored,
        Share allowed,
        Map<String, Integer> decisions) {

    private static final List<Choice> WORDS = List.of(Choice.AUTO, Choice.DRAFT, Choice.ESCALATE, Choice.IGNORE);

    static Tally of(List<Judged> judged, int missing) {
        Map<String, Integer> decisions = new LinkedHashMap<>();
        for (Choice choice : WORDS) {
            decisions.put(
                    choice.decision(), count(judged, j -> j.outcome().decision().equals(choice.decision())));
        }
        return new Tally(
                judged.size() + missing,
                missing,
                count(judged, Judged::isWronglyResolved),
                count(judged, Judged::saysForbidden),
                share(judged, Choice.ESCALATE, Judged::isExpected),
                Share.of(
                        count(judged, j -> j.expectation().isForPeopleAlone() && j.isExpected()),
                        count(judged, j -> j.expectation().isForPeopleAlone())),
                share(judged, Choice.AUTO, Judged::isAnsweredRightly),
                share(judged, Choice.IGNORE, Judged::isExpected),
                Share.of(count(judged, Judged::isAllowed), judged.size()),
                decisions);
    }

    private static Share share(List<Judged> judged, Choice wanted, Predicate<Judged> right) {
        return Share.of(count(judged, j -> j.wants(wanted) && right.test(j)), count(judged, j -> j.wants(wanted)));
    }

    private static int count(List<Judged> judged, Predicate<Judged> which) {
        return Math.toIntExact(judged.stream().filter(which).count());
    }
}
