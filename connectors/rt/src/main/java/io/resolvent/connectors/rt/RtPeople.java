package io.resolvent.connectors.rt;

import io.resolvent.connectors.ConnectorException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks people up once; somebody our account may not see is known by login only. Thread-safe. */
final class RtPeople {

    private static final int MOST = 10_000;

    private final RtApi api;
    private final Map<String, RtPerson> known = new ConcurrentHashMap<>();

    RtPeople(RtApi api) {
        this.api = api;
    }

    RtPerson find(String login) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(login, this::ask);
    }

    private RtPerson ask(String login) {
        try {
            return RtPerson.of(login, api.user(login));
        } catch (ConnectorException e) {
            return switch (e.kind()) {
                case FORBIDDEN, NOT_FOUND -> RtPerson.unknown(login);
                case INVALID_CONFIGURATION,
                        UNAUTHENTICATED,
                        REJECTED,
                        CONFLICT,
                        RATE_LIMITED,
                        UNAVAILABLE,
                        UNKNOWN_OUTCOME,
                        MALFORMED,
                        UNSUPPORTED -> throw e;
            };
        }
    }
}
