package io.resolvent.connectors.http;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What shows a store who is asking: headers, asked for at every request so that a token may change. A lambda that gives
 * fixed headers is enough for a credential that never changes. Thread-safe.
 */
@FunctionalInterface
public interface Credentials extends Supplier<Map<String, String>> {

    /**
     * The store did not accept these headers. True when others are to be had, so that asking once more makes sense.
     *
     * @param headers as {@link #get()} gave them
     */
    default boolean refused(Map<String, String> headers) {
        return false;
    }
}
