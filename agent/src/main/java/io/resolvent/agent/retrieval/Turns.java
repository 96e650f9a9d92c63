package io.resolvent.agent.retrieval;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges pools by turns: the best of each, then the second of each, and so on. Scores of different pools do not compare,
 * and a small pool of procedures would drown among many articles. Pure.
 */
final class Turns {

    private Turns() {}

    /** @param pools each best first; of equal places the earlier pool goes first */
    static <T> List<T> merge(List<List<T>> pools, int limit) {
        int longest = pools.stream().mapToInt(List::size).max().orElse(0);
        List<T> merged = new ArrayList<>();
        for (int place = 0; place < longest && merged.size() < limit; place++) {
            for (List<T> pool : pools) {
                if (place < pool.size() && merged.size() < limit) {
                    merged.add(pool.get(place));
                }
            }
        }
        return List.copyOf(merged);
    }
}
