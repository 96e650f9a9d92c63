package io.resolvent.ingestion.passages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds texts that say the same in nearly the same words. Candidates share a band of their MinHash signatures (Broder
 * 1997; banding as in Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3); the Jaccard similarity of their
 * three-word shingles decides. Deterministic: no random seeds. Not thread-safe.
 */
public final class NearDuplicates {

    /** Texts whose shingles are shared to this part are near-duplicates. */
    private static final double LEAST_SHARED = 0.9;

    private final Map<Long, Set<String>> idsByBand = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(String group, Shingles shingles) {}

    /** The first of {@link #allLike}. */
    public Optional<String> firstLike(String group, String text) {
        return allLike(group, text).stream().findFirst();
    }

    /** All texts added of this group that are near-duplicates of {@code text}, by id. */
    public List<String> allLike(String group, String text) {
        Shingles shingles = Shingles.of(text);
        if (shingles.isEmpty()) {
            return List.of();
        }
        Set<String> candidates = new LinkedHashSet<>();
        for (long band : shingles.bands(group)) {
            candidates.addAll(idsByBand.getOrDefault(band, Set.of()));
        }
        return entries(candidates).stream()
                .filter(id -> isLike(id, group, shingles))
                .toList();
    }

    /** Adds a text that later ones may be folded into. */
    public void add(String group, String id, String text) {
        remove(id);
        Shingles shingles = Shingles.of(text);
        entries.put(id, new Entry(group, shingles));
        for (long band : shingles.bands(group)) {
            idsByBand.computeIfAbsent(band, key -> new LinkedHashSet<>()).add(id);
        }
    }

    public void remove(String id) {
        Optional.ofNullable(entries.remove(id)).ifPresent(entry -> {
            for (long band : entry.shingles().bands(entry.group())) {
                idsByBand.getOrDefault(band, new LinkedHashSet<>()).remove(id);
            }
        });
    }

    private boolean isLike(String id, String group, Shingles shingles) {
        return Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.group().equals(group))
                .filter(entry -> entry.shingles().similarity(shingles) >= LEAST_SHARED)
                .isPresent();
    }

    private static List<String> entries(Set<String> candidates) {
        List<String> sorted = new ArrayList<>(candidates);
        sorted.sort(null);
        return sorted;
    }
}
