package io.resolvent.connectors.testkit;

import java.util.Set;

/**
 * A request that reached the proxy.
 *
 * @param target path and query as sent
 */
public record SeenRequest(String method, String target, String body) {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** Not certainly a read: a search sent by POST counts too. */
    public boolean mayWrite() {
        return !READS.contains(method);
    }
}
