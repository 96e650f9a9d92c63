package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An authorization server that behaves as one can: what happens to an answer on its way is decided before each request. */
final class Authority implements TokenEndpoint {

    /** What becomes of a refresh token that was used. */
    enum Rotation {
        /** Nothing: it stays. */
        NONE,
        /** It may be used again for a minute; afterwards that revokes everything. */
        LENIENT,
        /** Using it again revokes everything. */
        STRICT
    }

    /** What becomes of a request. */
    enum Fate {
        FINE,
        /** The server says that it did nothing. */
        BUSY,
        /** It says, wrongly, that it does not know the token. */
        CONFUSED,
        /** It did it, and the answer never arrives. */
        LOST,
        /** It did it, and the answer arrives in pieces. */
        SPOILT,
        /** It did it, and the process that asked is gone. */
        ASKER_DIED
    }

    static final Duration LENIENCE = Duration.ofMinutes(1);
    static final Duration LIFE = Duration.ofHours(1);

    private final Rotation rotation;
    private final Clock clock;
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final Map<String, Instant> replaced = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private String valid = "refresh-0";
    private boolean revoked;
    private Optional<Instant> unheardSince = Optional.empty();
    private int issued;
    private int asked;
    private Runnable onAsk = () -> {};

    Authority(Rotation rotation, Clock clock) {
        this.rotation = rotation;
        this.clock = clock;
    }

    static Secret first() {
        return new Secret("refresh-0");
    }

    synchronized void next(Fate fate) {
        fates.add(fate);
    }

    synchronized void forgetFates() {
        fates.clear();
    }

    void whenAsked(Runnable action) {
        onAsk = action;
    }

    synchronized int asked() {
        return asked;
    }

    synchronized void revoke() {
        revoked = true;
    }

    /** Whether a token that the server still takes is among these. */
    synchronized boolean takes(List<Secret> refreshTokens) {
        return !revoked && refreshTokens.stream().map(Secret::reveal).anyMatch(this::isKnown);
    }

    synchronized boolean takesAccess(Map<String, String> headers) {
        return tokens.stream().anyMatch(token -> headers.containsValue("Bearer " + token));
    }

    /** It replaced a token, nobody but itself ever heard of the new one, and it no longer takes the old one. */
    synchronized boolean keptItToItself() {
        Duration lenience = rotation == Rotation.STRICT ? Duration.ZERO : LENIENCE;
        return unheardSince
                .filter(since -> !clock.instant().isBefore(since.plus(lenience)))
                .isPresent();
    }

    @Override
    public TokenAnswer ask(Optional<Secret> refreshToken) {
        onAsk.run();
        return answer(refreshToken.orElseThrow().reveal());
    }

    private synchronized TokenAnswer answer(String token) {
        asked++;
        Fate fate = Optional.ofNullable(fates.poll()).orElse(Fate.FINE);
        if (fate == Fate.BUSY) {
            return new TokenAnswer.NotNow("busy", Optional.empty());
        }
        if (fate == Fate.CONFUSED || revoked || !isKnown(token)) {
            if (fate != Fate.CONFUSED && replaced.containsKey(token)) {
                revoked = true;
            }
            return new TokenAnswer.GrantRefused();
        }
        TokenAnswer.Granted granted = issue(token);
        return switch (fate) {
            case FINE, BUSY, CONFUSED -> heard(granted);
            case SPOILT -> {
                heard(granted);
                yield new TokenAnswer.Unclear("spoilt", granted.refreshToken());
            }
            case LOST -> {
                unheard();
                yield new TokenAnswer.Unclear("lost", Optional.empty());
            }
            case ASKER_DIED -> {
                unheard();
                throw new Died();
            }
        };
    }

    private void unheard() {
        if (rotation != Rotation.NONE && unheardSince.isEmpty()) {
            unheardSince = Optional.of(clock.instant());
        }
    }

    private TokenAnswer.Granted heard(TokenAnswer.Granted granted) {
        unheardSince = Optional.empty();
        return granted;
    }

    private boolean isKnown(String token) {
        return token.equals(valid)
                || (rotation == Rotation.LENIENT
                        && replaced.containsKey(token)
                        && clock.instant().isBefore(replaced.get(token).plus(LENIENCE)));
    }

    private TokenAnswer.Granted issue(String token) {
        String access = "access-" + ++issued;
        tokens.add(access);
        if (rotation == Rotation.NONE) {
            return new TokenAnswer.Granted(new Secret(access), LIFE, Optional.empty());
        }
        replaced.putIfAbsent(token, clock.instant());
        replaced.putIfAbsent(valid, clock.instant());
        valid = "refresh-" + issued;
        return new TokenAnswer.Granted(new Secret(access), LIFE, Optional.of(new Secret(valid)));
    }

    /** The end of a process in the middle of its work. */
    static final class Died extends Error {

        private static final long serialVersionUID = 1L;
    }
}
