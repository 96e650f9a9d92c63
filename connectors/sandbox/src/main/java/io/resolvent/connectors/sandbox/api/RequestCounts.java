package io.resolvent.connectors.sandbox.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many calls the API got since the server started, refused ones too. Thread-safe. */
public final class RequestCounts {

    private final Map<String, LongAdder> byMethod = new ConcurrentHashMap<>();

    void add(String method) {
        byMethod.computeIfAbsent(method, m -> new LongAdder()).increment();
    }

    /** The calls by HTTP method. */
    public Map<String, Long> byMethod() {
        Map<String, Long> counts = new TreeMap<>();
        byMethod.forEach((method, count) -> counts.put(method, count.sum()));
        return counts;
    }

    /** The calls that asked for a change. */
    public long writes() {
        return byMethod().entrySet().stream()
                .filter(count ->
                        !count.getKey().equals("GET") && !count.getKey().equals("HEAD"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
