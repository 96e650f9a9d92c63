package io.resolvent.agent.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        Mix mix = Mix.of(proof.cases(), lately);
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
     */
    public static ProvenBounds fit(List<Scored> cases, double alpha, double delta) {
        if (!(alpha > 0 && alpha < 1 && delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("alpha " + alpha + " and delta " + delta + " must be between 0 and 1");
        }
        return new ProvenBounds(Proof.of(cases, alpha, delta), Sightings.none(), Optional.empty());
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
                + proof.small() + "/cases=" + proof.cases().toString().hashCode();
        return "proven/" + proof.alpha() + "/" + proof.delta() + "/" + Integer.toHexString(name.hashCode());
    }

    /**
     * What is to be proven, and on what.
     *
     * @param big intents that stand alone
     * @param small all others that a case speaks of
     */
    private record Proof(List<Scored> cases, double alpha, double delta, Set<String> big, Set<String> small) {

        static Proof of(List<Scored> cases, double alpha, double delta) {
            Map<String, Long> counts = cases.stream()
                    .filter(c -> c.origin() == Scored.Origin.FAMILIAR && c.confidence() > 0)
                    .collect(Collectors.groupingBy(Scored::intent, TreeMap::new, Collectors.counting()));
            long many = (long) ALONE * ThresholdSearch.fewestCases(alpha, delta);
            Map<Boolean, Set<String>> intents = counts.entrySet().stream()
                    .collect(Collectors.partitioningBy(
                            e -> e.getValue() >= many,
                            Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(TreeSet::new))));
            return new Proof(
                    cases.stream().sorted().toList(),
                    alpha,
                    delta,
                    intents.getOrDefault(true, Set.of()),
                    intents.getOrDefault(false, Set.of()));
        }

        OptionalDouble loosest(Mix mix, Predicate<String> accepts) {
            return new ThresholdSearch(alpha, delta / (big.size() + 1), mix, accepts).loosest(cases);
        }
    }
}
