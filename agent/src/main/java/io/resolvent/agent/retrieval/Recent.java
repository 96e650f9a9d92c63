package io.resolvent.agent.retrieval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers what was worked out last, so that it is not worked out for every ticket. Thread-safe. */
final class Recent<V> {

    private static final int MOST = 20_000;

    private final Map<String, V> values = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    /** @param key the same for what gives the same value */
    V of(String key, Supplier<V> work) {
        Optional<V> known;
        synchronized (values) {
            known = Optional.ofNullable(values.get(key));
        }
        return known.orElseGet(() -> {
            V made = work.get();
            synchronized (values) {
                values.put(key, made);
            }
            return made;
        });
    }
}
