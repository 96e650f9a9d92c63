package io.resolvent.agent.policy;

import io.resolvent.agent.policy.Scored.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The upper limit of the error rate among accepted tickets where familiar tickets and strangers come mixed:
 * {@code ((1 - s) a e + s q) / ((1 - s) a + s q)} with the share {@code s} of strangers, the shares {@code a} of familiar
 * tickets and {@code q} of strangers that are accepted, and the error rate {@code e} among accepted familiar ones. Every
 * accepted stranger is an error. The share of strangers is an adjusted count (Forman: Quantifying counts and costs via
 * classification, 2008): {@code s = (u - f) / (v - f)} with the shares {@code u} of incoming tickets, {@code f} of familiar
 * ones and {@code v} of strangers that look unfamiliar. All of them are uncertain: see {@link Fiducial}. Strangers are
 * those that people found among the reviewed cases, and the familiar ones decided as if their own intent had never been
 * learned; tickets of one topic count less: see {@link Topics}.
 */
final class Mix {

    /** The odds that a real stranger is accepted, or looks familiar, are so many times those of a left-out case. */
    private static final double HARDER = 2;

    private static final int ENOUGH = 30;
    private static final double NAMED = 1.0 / 2;
    private static final double LEAST_SEEN = 0.05;
    private static final long SEED = 7;

    private final List<Scored> familiar;
    private final List<Scored> strangers;
    private final List<Scored> leftOut;
    private final Topics topics;
    private final double[] share;

    private Mix(List<Scored> cases, Sightings lately) {
        familiar = only(cases, Origin.FAMILIAR);
        strangers = only(cases, Origin.STRANGER);
        leftOut = only(cases, Origin.LEFT_OUT);
        topics = Topics.among(cases);
        share = knowsStrangers() ? share(lately.isEmpty() ? sightings() : lately) : new double[0];
    }

    /** @param cases all reviewed cases, strangers and left-out ones among them */
    static Mix of(List<Scored> cases, Sightings lately) {
        return new Mix(cases, lately);
    }

    /** Without strangers to go by, only familiar tickets are spoken of. */
    boolean knowsStrangers() {
        return !strangers.isEmpty() || !leftOut.isEmpty();
    }

    /** The middle of what the share of strangers may be. */
    double likelyShare() {
        double[] sorted = share.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /**
     * The error rate that is not exceeded with probability {@code 1 - delta}.
     *
     * @param passes whether a stranger is accepted
     * @param accepted of {@code known} familiar tickets
     * @param errors among those accepted; may be broken
     */
    double upperLimit(Predicate<Scored> passes, int accepted, int known, double errors, double delta) {
        if (accepted <= 0) {
            return 1;
        }
        Fiducial random = new Fiducial(SEED + 1);
        double[] error = random.atMost(errors, accepted);
        double[] pass = ofStrangers(random, passes);
        double[] accept = random.atLeast(accepted, known);
        double[] risk = new double[error.length];
        for (int i = 0; i < risk.length; i++) {
            double familiarShare = (1 - share[i]) * accept[i];
            double strangerShare = share[i] * pass[i];
            risk[i] = (familiarShare * error[i] + strangerShare) / Math.max(1e-12, familiarShare + strangerShare);
        }
        Arrays.sort(risk);
        return risk[Math.min(risk.length - 1, (int) Math.ceil((1 - delta) * risk.length))];
    }

    private double[] share(Sightings seen) {
        Fiducial random = new Fiducial(SEED);
        double[] incoming = random.atMost(seen.unfamiliar(), seen.of());
        double[] known = random.atLeast(count(familiar, Scored::looksUnfamiliar), familiar.size());
        double[] hidden = ofStrangers(random, c -> !c.looksUnfamiliar());
        double[] share = new double[incoming.length];
        for (int i = 0; i < share.length; i++) {
            double visible = 1 - hidden[i];
            share[i] = Math.clamp((incoming[i] - known[i]) / Math.max(LEAST_SEEN, visible - known[i]), 0, 1);
        }
        return share;
    }

    /**
     * Draws for the share of strangers that are so, where left-out cases are so too seldom: see {@link #HARDER}. Where there are
     * enough of both, a mean in which named strangers have the weight {@code w}: worth {@code 1 / (w w / n + (1 - w) (1 - w)
     * / m)} cases for {@code n} named and {@code m} left-out ones.
     */
    private double[] ofStrangers(Fiducial random, Predicate<Scored> which) {
        double named = strangers.size();
        double taken = leftOut.size();
        double namedSo = count(strangers, which) / Math.max(1, named);
        double takenSo = harder(count(leftOut, which) / Math.max(1, taken));
        boolean both = named >= ENOUGH && taken >= ENOUGH;
        double share =
                both ? NAMED * namedSo + (1 - NAMED) * takenSo : (named * namedSo + taken * takenSo) / (named + taken);
        double worth = (both ? 1 / (NAMED * NAMED / named + (1 - NAMED) * (1 - NAMED) / taken) : named + taken)
                / topics.designEffect(which);
        return random.atMost(share * worth, worth);
    }

    private static double harder(double share) {
        return HARDER * share / (1 + (HARDER - 1) * share);
    }

    /** As many look unfamiliar as among the reviewed cases. */
    private Sightings sightings() {
        return new Sightings(
                count(familiar, Scored::looksUnfamiliar) + count(strangers, Scored::looksUnfamiliar),
                familiar.size() + strangers.size());
    }

    private static List<Scored> only(List<Scored> cases, Origin origin) {
        return cases.stream().filter(c -> c.origin() == origin).toList();
    }

    private static int count(List<Scored> cases, Predicate<Scored> which) {
        return (int) cases.stream().filter(which).count();
    }
}
