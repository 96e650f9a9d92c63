package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.policy.Bounds.Verdict;
import io.resolvent.agent.policy.Scored.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShiftedMixTest {

    private static final double ALPHA = 0.05;
    private static final double DELTA = 0.10;

    @Test
    void moreUnfamiliarTicketsMakeTheThresholdStricter() {
        ProvenBounds bounds = ProvenBounds.fit(reviewed(1_500, 1), ALPHA, DELTA);
        double calm = bounds.under(new Sightings(50, 1_000)).threshold("a").orElseThrow();
        double rough = bounds.under(new Sightings(250, 1_000)).threshold("a").orElse(1);

        assertThat(rough).isGreaterThan(calm);
        assertThat(bounds.under(new Sightings(250, 1_000)).strangers()).isBetween(0.15, 0.35);
    }

    @Test
    void theMixOfTheDayHasNoNameOfItsOwn() {
        ProvenBounds bounds = ProvenBounds.fit(reviewed(600, 1), ALPHA, DELTA);

        assertThat(bounds.under(new Sightings(30, 100)).fingerprint()).isEqualTo(bounds.fingerprint());
        assertThat(bounds.under(Sightings.none())).isSameAs(bounds);
    }

    /** Twenty of a hundred incoming tickets are strangers although the reviewed cases name none. */
    @Test
    void thePromiseIsKeptWhereStrangersCome() {
        int draws = 60;
        int kept = 0;
        double accepted = 0;
        for (int draw = 0; draw < draws; draw++) {
            List<Scored> incoming = incoming(1_600, 400, 5_000 + draw);
            int unfamiliar =
                    (int) incoming.stream().filter(Scored::looksUnfamiliar).count();
            ProvenBounds bounds = ProvenBounds.fit(reviewed(1_000, 100 + draw), ALPHA, DELTA)
                    .under(new Sightings(unfamiliar, incoming.size()));
            List<Scored> taken = incoming.stream()
                    .filter(c -> bounds.admit(c.intent(), c.confidence()) == Verdict.WITHIN)
                    .toList();
            long wrong = taken.stream().filter(c -> !c.right()).count();
            kept += wrong <= ALPHA * taken.size() ? 1 : 0;
            accepted += (double) taken.size() / incoming.size() / draws;
        }
        assertThat(ClopperPearson.upper(kept, draws, 0.01)).isGreaterThanOrEqualTo(1 - DELTA);
        assertThat(accepted).isGreaterThan(0.1);
    }

    /** Familiar cases, each once more as if its intent had never been learned. */
    private static List<Scored> reviewed(int count, long seed) {
        Random random = new Random(seed);
        List<Scored> cases = new ArrayList<>(familiar(count, random));
        for (int i = 0; i < count; i++) {
            cases.add(stranger("case" + i, random, Origin.LEFT_OUT, "topic" + i % 40));
        }
        return cases;
    }

    private static List<Scored> incoming(int familiar, int strangers, long seed) {
        Random random = new Random(seed);
        List<Scored> cases = new ArrayList<>(familiar(familiar, random));
        for (int i = 0; i < strangers; i++) {
            cases.add(stranger("stranger" + i, random, Origin.STRANGER, ""));
        }
        return cases;
    }

    private static List<Scored> familiar(int count, Random random) {
        List<Scored> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double confidence = 1 - Math.pow(random.nextDouble(), 3);
            boolean right = random.nextDouble() >= (1 - confidence) / 2;
            double unfamiliarity = random.nextDouble() < 0.05 ? 0.8 : 0.1;
            cases.add(new Scored("case" + i, "a", confidence, right, unfamiliarity, Origin.FAMILIAR, "topic" + i % 40));
        }
        return cases;
    }

    private static Scored stranger(String id, Random random, Origin origin, String topic) {
        double unfamiliarity = random.nextDouble() < 0.8 ? 0.9 : 0.2;
        return new Scored(id, "a", Math.pow(random.nextDouble(), 2), false, unfamiliarity, origin, topic);
    }
}
