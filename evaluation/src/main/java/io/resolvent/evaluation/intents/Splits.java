package io.resolvent.evaluation.intents;

import io.resolvent.agent.policy.Bounds.Verdict;
import io.resolvent.agent.policy.ProvenBounds;
import io.resolvent.agent.policy.Scored;
import io.resolvent.agent.policy.Scored.Origin;
import io.resolvent.agent.policy.Sightings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proves the bound on one half of reviewed cases and counts errors in the other, over many random splits. Beside the mix
 * of tickets as reviewed there are mixes with more strangers: with those that people named, and with intents that nobody
 * proved anything on, drawn anew for each split. Equal seeds give equal results.
 *
 * @param cases each ticket as it is, and as if its intent had never been learned
 */
record Splits(List<Scored> cases, double alpha, double delta, int count, long seed) {

    private static final int ENOUGH_STRANGERS = 40;
    private static final double OTHER_TOPICS = 0.2;

    /** What came of all splits of one kind. */
    record Result(String mix, int splits, int kept, double accepted, double wrong, double worst, int unproven) {

        String text() {
            return String.format(
                    Locale.ROOT,
                    "  %-34s kept in %5.1f %%, accepted %5.1f %%, of these wrong %4.2f %% (worst split %4.1f %%), auto without proof %d",
                    mix,
                    100.0 * kept / splits,
                    100 * accepted,
                    100 * wrong,
                    100 * worst,
                    unproven);
        }
    }

    /** One split: what is proven on, and what comes in. */
    private record Split(List<Scored> reviewed, List<Scored> incoming) {}

    private record Tally(int incoming, int accepted, int wrong, int unproven) {

        double rate() {
            return accepted == 0 ? 0 : (double) wrong / accepted;
        }
    }

    List<Result> results() {
        List<Result> results = new ArrayList<>();
        results.add(result("mix as reviewed", this::asReviewed));
        if (cases.stream().filter(c -> c.origin() == Origin.STRANGER).count() >= ENOUGH_STRANGERS) {
            for (double share : new double[] {0.2, 0.5}) {
                results.add(result(name("named strangers", share), random -> namedStrangers(random, share)));
            }
        }
        for (double share : new double[] {0.03, 0.2, 0.5}) {
            results.add(result(name("intents nobody knows", share), random -> otherTopics(random, share)));
        }
        return results;
    }

    private static String name(String what, double share) {
        return String.format(Locale.ROOT, "%.0f %% %s", 100 * share, what);
    }

    private Result result(String mix, Function<Random, Split> splits) {
        List<Tally> tallies = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> tally(splits.apply(new Random(seed * 1_000_003 + i))))
                .toList();
        return new Result(
                mix,
                count,
                (int) tallies.stream().filter(t -> t.rate() <= alpha).count(),
                tallies.stream()
                        .mapToDouble(t -> (double) t.accepted() / Math.max(1, t.incoming()))
                        .average()
                        .orElse(0),
                (double) tallies.stream().mapToInt(Tally::wrong).sum()
                        / Math.max(1, tallies.stream().mapToInt(Tally::accepted).sum()),
                tallies.stream().mapToDouble(Tally::rate).max().orElse(0),
                tallies.stream().mapToInt(Tally::unproven).sum());
    }

    private Tally tally(Split split) {
        List<Scored> incoming = split.incoming();
        int unfamiliar = (int) incoming.stream()
                .filter(c -> c.unfamiliarity() > Sightings.UNFAMILIAR)
                .count();
        ProvenBounds bounds =
                ProvenBounds.fit(split.reviewed(), alpha, delta).under(new Sightings(unfamiliar, incoming.size()));
        Set<String> reviewed = new HashSet<>();
        split.reviewed().stream().filter(c -> c.origin() == Origin.FAMILIAR).forEach(c -> reviewed.add(c.intent()));
        List<Scored> accepted = incoming.stream()
                .filter(c -> bounds.admit(c.intent(), c.confidence()) == Verdict.WITHIN)
                .toList();
        return new Tally(
                incoming.size(),
                accepted.size(),
                (int) accepted.stream().filter(c -> !c.right()).count(),
                (int) accepted.stream()
                        .filter(c -> !reviewed.contains(c.intent()))
                        .count());
    }

    private Split asReviewed(Random random) {
        Set<String> half = half(random);
        return new Split(
                cases.stream().filter(c -> half.contains(c.id())).toList(),
                cases.stream()
                        .filter(c -> !half.contains(c.id()) && c.origin() != Origin.LEFT_OUT)
                        .toList());
    }

    private Split namedStrangers(Random random, double share) {
        Split plain = asReviewed(random);
        return new Split(
                plain.reviewed(),
                mixed(of(plain.incoming(), Origin.FAMILIAR), of(plain.incoming(), Origin.STRANGER), share, random));
    }

    private Split otherTopics(Random random, double share) {
        List<String> topics = new ArrayList<>(new TreeSet<>(
                of(cases, Origin.LEFT_OUT).stream().map(Scored::topic).toList()));
        Collections.shuffle(topics, random);
        Set<String> others = Set.copyOf(topics.subList(0, (int) Math.ceil(OTHER_TOPICS * topics.size())));
        Set<String> half = half(random);
        List<Scored> known =
                cases.stream().filter(c -> !others.contains(c.topic())).toList();
        List<Scored> strangers = of(cases, Origin.LEFT_OUT).stream()
                .filter(c -> others.contains(c.topic()))
                .toList();
        return new Split(
                known.stream().filter(c -> half.contains(c.id())).toList(),
                mixed(
                        of(known, Origin.FAMILIAR).stream()
                                .filter(c -> !half.contains(c.id()))
                                .toList(),
                        strangers,
                        share,
                        random));
    }

    private Set<String> half(Random random) {
        Set<String> ids = new TreeSet<>();
        cases.forEach(c -> ids.add(c.id()));
        Set<String> half = new HashSet<>();
        ids.forEach(id -> {
            if (random.nextBoolean()) {
                half.add(id);
            }
        });
        return half;
    }

    private static List<Scored> mixed(List<Scored> familiar, List<Scored> strangers, double share, Random random) {
        double odds = share / (1 - share);
        int many = (int) Math.min(strangers.size(), Math.round(familiar.size() * odds));
        int few = (int) Math.min(familiar.size(), Math.round(many / odds));
        return Stream.concat(some(familiar, few, random), some(strangers, many, random))
                .toList();
    }

    private static Stream<Scored> some(List<Scored> from, int count, Random random) {
        List<Scored> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(count);
    }

    private static List<Scored> of(List<Scored> cases, Origin origin) {
        return cases.stream().filter(c -> c.origin() == origin).toList();
    }
}
