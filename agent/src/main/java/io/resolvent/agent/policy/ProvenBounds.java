package io.resolvent.agent.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Confidence thresholds proven on reviewed cases by {@link ThresholdSearch}. An intent with many cases is proven on its
 * own, all others together as one pool; the {@code delta} is shared out evenly, so that all proofs hold at once. An intent
 * that no case speaks of is never within. Where strangers are among the cases, or cases whose intent was left out, the
 * thresholds hold for the share of strangers that came in lately: see {@link Mix} and {@link #under}. Immutable but for
 * remembering the last mix asked for; thread-safe.
 */
public final class ProvenBounds implements Bounds {

    /** An intent stands alone with this many times the cases that a clean proof takes. */
    private static final int ALONE = 10;

    /** Share of the cases, by lot, that choose the thresholds; the others test them. */
    private static final double PLANNING = 0.3;

    private final Proof proof;
    private final Sightings lately;
    private final Map<String, OptionalDouble> alone;
    private final OptionalDouble pool;
    private final double strangers;
    private final String fingerprint;
    private volatile Optional<ProvenBounds> latest = Optional.empty();

    private ProvenBounds(Proof proof, Sightings lately, Optional<String> name) {
        this.proof = proof;
        this.lately = lately;
        Mix mix = Mix.of(proof.all(), lately);
        this.strangers = mix.likelyShare();
        this.alone = new TreeMap<>();
        proof.big().forEach(intent -> alone.put(intent, proof.loosest(mix, intent::equals)));
        this.pool = proof.loosest(mix, proof.small()::contains);
        this.fingerprint = name.orElseGet(this::name);
    }

    /**
     * Proves what can be proven.
     *
     * @param cases reviewed cases that nothing was learned from
     * @param alpha the error rate that must not be exceeded
     * @param delta how likely the proof may be wrong
     * @param seed decides which cases choose the thresholds and which test them
     */
    public static ProvenBounds fit(List<Scored> cases, double alpha, double delta, long seed) {
        Random random = new Random(seed);
        Map<Boolean, List<Scored>> parts =
                cases.stream().sorted().collect(Collectors.partitioningBy(c -> random.nextDouble() < PLANNING));
        return fit(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()), alpha, delta);
    }

    /** The same, with thresholds chosen on the {@code planning} cases and tested on the {@code testing} cases alone. */
    public static ProvenBounds fit(List<Scored> planning, List<Scored> testing, double alpha, double delta) {
        if (!(alpha > 0 && alpha < 1 && delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("alpha " + alpha + " and delta " + delta + " must be between 0 and 1");
        }
        return new ProvenBounds(Proof.of(planning, testing, alpha, delta), Sightings.none(), Optional.empty());
    }

    /** The bounds where so many of the latest tickets looked unfamiliar; keeps the fingerprint. */
    @Override
    public ProvenBounds under(Sightings seen) {
        if (seen.equals(lately)) {
            return this;
        }
        Optional<ProvenBounds> last = latest.filter(bounds -> bounds.lately.equals(seen));
        if (last.isPresent()) {
            return last.get();
        }
        ProvenBounds now = new ProvenBounds(proof, seen, Optional.of(fingerprint));
        latest = Optional.of(now);
        return now;
    }

    @Override
    public Verdict admit(String intent, double confidence) {
        OptionalDouble threshold = threshold(intent);
        if (threshold.isEmpty()) {
            return Verdict.UNPROVEN;
        }
        return confidence >= threshold.getAsDouble() ? Verdict.WITHIN : Verdict.BELOW;
    }

    /** The confidence from which on the intent is within the bound; empty when nothing is proven for it. */
    public OptionalDouble threshold(String intent) {
        OptionalDouble own = alone.getOrDefault(intent, OptionalDouble.empty());
        return proof.small().contains(intent) ? pool : own;
    }

    /** The likely share of strangers among the tickets that come in. */
    public double strangers() {
        return strangers;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    private String name() {
        String name = "alpha=" + proof.alpha() + "/delta=" + proof.delta() + "/" + alone + "/pool=" + pool + "/"
                + proof.small() + "/cases=" + proof.all().toString().hashCode();
        return "proven/" + proof.alpha() + "/" + proof.delta() + "/" + Integer.toHexString(name.hashCode());
    }

    /**
     * What is to be proven, and on what.
     *
     * @param big intents that stand alone
     * @param small all others that a case speaks of
     */
    private record Proof(
            List<Scored> planning,
            List<Scored> testing,
            double alpha,
            double delta,
            Set<String> big,
            Set<String> small) {

        static Proof of(List<Scored> planning, List<Scored> testing, double alpha, double delta) {
            Set<String> big = big(planning, testing.size(), ThresholdSearch.fewestCases(alpha, delta));
            Set<String> small = new TreeSet<>();
            Stream.concat(planning.stream(), testing.stream())
                    .filter(c -> c.origin() == Scored.Origin.FAMILIAR && c.confidence() > 0)
                    .forEach(c -> small.add(c.intent()));
            small.removeAll(big);
            return new Proof(List.copyOf(planning), List.copyOf(testing), alpha, delta, big, small);
        }

        List<Scored> all() {
            return Stream.concat(planning.stream(), testing.stream()).sorted().toList();
        }

        OptionalDouble loosest(Mix mix, Predicate<String> accepts) {
            return new ThresholdSearch(alpha, delta / (big.size() + 1), mix, accepts).loosest(planning, testing);
        }

        private static Set<String> big(List<Scored> planning, int testingSize, int fewest) {
            Map<String, Long> counts = planning.stream()
                    .filter(c -> c.origin() == Scored.Origin.FAMILIAR && c.confidence() > 0)
                    .collect(Collectors.groupingBy(Scored::intent, Collectors.counting()));
            double scale = (double) testingSize / Math.max(1, planning.size());
            return counts.entrySet().stream()
                    .filter(e -> e.getValue() * scale >= ALONE * fewest)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
