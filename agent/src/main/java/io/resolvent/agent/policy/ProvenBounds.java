package io.resolvent.agent.policy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Confidence thresholds proven on reviewed cases by {@link ThresholdSearch}. An intent with many cases is proven on its
 * own, all others together as one pool; the {@code delta} is shared out evenly, so that all proofs hold at once. An intent
 * that no case speaks of is never within. Immutable.
 */
public final class ProvenBounds implements Bounds {

    /** An intent stands alone with this many times the cases that a clean proof takes. */
    private static final int ALONE = 10;

    /** Share of the cases, by lot, that choose the thresholds; the others test them. */
    private static final double PLANNING = 0.3;

    private final Map<String, OptionalDouble> alone;
    private final Set<String> pooled;
    private final OptionalDouble pool;
    private final String fingerprint;

    private ProvenBounds(
            Map<String, OptionalDouble> alone, Set<String> pooled, OptionalDouble pool, String fingerprint) {
        this.alone = Map.copyOf(alone);
        this.pooled = Set.copyOf(pooled);
        this.pool = pool;
        this.fingerprint = fingerprint;
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
        Set<String> big = big(planning, testing.size(), new ThresholdSearch(alpha, delta));
        ThresholdSearch search = new ThresholdSearch(alpha, delta / (big.size() + 1));
        Map<String, OptionalDouble> alone = new TreeMap<>();
        for (String intent : big) {
            alone.put(intent, search.loosest(of(planning, Set.of(intent)), of(testing, Set.of(intent))));
        }
        Set<String> small = new TreeSet<>();
        planning.forEach(c -> small.add(c.intent()));
        testing.forEach(c -> small.add(c.intent()));
        small.removeAll(big);
        OptionalDouble pool = search.loosest(of(planning, small), of(testing, small));
        String name = "proven/alpha=" + alpha + "/delta=" + delta + "/" + alone + "/pool=" + pool + "/" + small;
        return new ProvenBounds(
                alone, small, pool, "proven/" + alpha + "/" + delta + "/" + Integer.toHexString(name.hashCode()));
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
        return pooled.contains(intent) ? pool : own;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    private static Set<String> big(List<Scored> planning, int testingSize, ThresholdSearch search) {
        Map<String, Long> counts =
                planning.stream().collect(Collectors.groupingBy(Scored::intent, Collectors.counting()));
        double scale = (double) testingSize / Math.max(1, planning.size());
        return counts.entrySet().stream()
                .filter(e -> e.getValue() * scale >= ALONE * search.fewestCases())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Scored> of(List<Scored> cases, Set<String> intents) {
        return cases.stream().filter(c -> intents.contains(c.intent())).toList();
    }
}
