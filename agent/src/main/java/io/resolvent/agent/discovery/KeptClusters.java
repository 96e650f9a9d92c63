package io.resolvent.agent.discovery;

import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Gives new tickets to intents that a person has worked on, as long as they are as near as most of its own. */
final class KeptClusters {

    /** Part of an intent's own tickets that may be further from its middle than a ticket that it takes in. */
    private static final double FURTHER = 0.2;

    private final List<FoundIntent> intents;
    private final float[][] centres;
    private final float[] nearness;
    private final Map<String, float[]> vectors;

    KeptClusters(Collection<FoundIntent> kept, Map<String, float[]> vectors) {
        this.vectors = vectors;
        intents = kept.stream()
                .filter(intent ->
                        intent.origin() == Origin.CLUSTER && !points(intent).isEmpty())
                .toList();
        centres = intents.stream().map(intent -> centre(points(intent))).toArray(float[][]::new);
        nearness = new float[centres.length];
        for (int c = 0; c < centres.length; c++) {
            float[] centre = centres[c];
            float[] own = sorted(points(intents.get(c)).stream()
                    .map(point -> Vectors.product(point, centre))
                    .toList());
            nearness[c] = own[(int) (FURTHER * own.length)];
        }
    }

    /** Gives back the tickets that are near none. */
    List<ResolvedTicket> take(List<ResolvedTicket> tickets, Consumer<FoundIntent> changed) {
        if (intents.isEmpty()) {
            return tickets;
        }
        List<ResolvedTicket> strange = new ArrayList<>();
        Map<Integer, List<String>> taken = new HashMap<>();
        for (ResolvedTicket ticket : tickets) {
            String ref = ticket.ref().toString();
            float[] point = Objects.requireNonNull(vectors.get(ref));
            int nearest = Partition.nearest(point, centres);
            if (Vectors.product(point, centres[nearest]) >= nearness[nearest]) {
                taken.computeIfAbsent(
                                nearest, c -> new ArrayList<>(intents.get(c).tickets()))
                        .add(ref);
            } else {
                strange.add(ticket);
            }
        }
        taken.forEach((c, all) -> changed.accept(intents.get(c).with(all)));
        return strange;
    }

    private List<float[]> points(FoundIntent intent) {
        return intent.tickets().stream()
                .filter(vectors::containsKey)
                .map(vectors::get)
                .toList();
    }

    private static float[] centre(List<float[]> points) {
        float[] sum = new float[points.getFirst().length];
        points.forEach(point -> Vectors.add(sum, point, 1));
        return Vectors.unit(sum);
    }

    private static float[] sorted(List<Float> values) {
        float[] sorted = new float[values.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values.get(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
