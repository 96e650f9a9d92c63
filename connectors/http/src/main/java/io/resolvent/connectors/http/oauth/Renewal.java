package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets one new access token, with the grant to itself. A new refresh token is kept before its access token is used; that it
 * can be kept is tried out before the old one is spent. No failure ever takes a refresh token away: they are replaced only
 * by newer ones. An answer that was lost or spoilt is asked for once more at once, because a server may take a refresh token
 * that it has just replaced for a short time only (RFC 6749, section 6; RFC 9700, section 4.14.2). One at a time.
 */
final class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final String subject;
    private final TokenEndpoint endpoint;
    private final Grants grants;
    private final Clock clock;
    private Optional<Unkept> unkept = Optional.empty();

    Renewal(String subject, TokenEndpoint endpoint, Grants grants, Clock clock) {
        this.subject = subject;
        this.endpoint = endpoint;
        this.grants = grants;
        this.clock = clock;
    }

    /** What came of it: a token, or what to wait for. */
    record Outcome(Optional<AccessToken> token, Setback setback) {

        static Outcome of(AccessToken token) {
            return new Outcome(Optional.of(token), Setback.none());
        }

        static Outcome of(Setback setback) {
            return new Outcome(Optional.empty(), setback);
        }
    }

    /**
     * @param bad a token that the store does not take
     * @param before what went wrong last
     */
    Outcome renew(Optional<Secret> bad, Setback before) {
        try (Grants.Taken taken = grants.take()) {
            Grant grant = latest(taken);
            Instant now = clock.instant();
            return grant.access()
                    .filter(token -> token.isFresh(now) && !bad.equals(Optional.of(token.value())))
                    .map(Outcome::of)
                    .orElseGet(() -> ask(taken, grant, before));
        } catch (GrantTrouble e) {
            return Outcome.of(noted(before.trouble(e, clock.instant())));
        }
    }

    /** As it is kept, with what could not be kept the last time. What somebody else kept since then is newer. */
    private Grant latest(Grants.Taken taken) {
        Grant kept = taken.grant();
        if (unkept.isEmpty()) {
            return kept;
        }
        Unkept ours = unkept.get();
        Grant latest = kept.equals(ours.before())
                ? ours.grant()
                : kept.withOlder(ours.grant().refreshTokens());
        keep(taken, latest);
        return latest;
    }

    private Outcome ask(Grants.Taken taken, Grant grant, Setback before) {
        keep(taken, grant);
        Optional<Secret> first = grant.refreshTokens().stream().findFirst();
        Outcome outcome = ask(taken, grant, first, before, true);
        for (Secret other : grant.refreshTokens().stream().skip(1).toList()) {
            if (!outcome.setback().isHopeless(before)) {
                break;
            }
            outcome = ask(taken, grant, Optional.of(other), before, true);
        }
        return outcome;
    }

    private Outcome ask(Grants.Taken taken, Grant grant, Optional<Secret> refreshToken, Setback before, boolean again) {
        Instant asked = clock.instant();
        TokenAnswer answer = endpoint.ask(refreshToken);
        Instant now = clock.instant();
        return switch (answer) {
            case TokenAnswer.Granted granted -> granted(taken, grant, refreshToken, granted, asked);
            case TokenAnswer.GrantRefused refused -> Outcome.of(noted(before.grantRefused(now)));
            case TokenAnswer.ClientRefused refused -> Outcome.of(noted(before.clientRefused(refused.words(), now)));
            case TokenAnswer.NotNow notNow -> Outcome.of(noted(before.later(notNow.words(), notNow.pause(), now)));
            case TokenAnswer.Unclear unclear -> {
                Grant more = unclear.refreshToken().map(grant::withUnproven).orElse(grant);
                if (!more.equals(grant)) {
                    keep(taken, more);
                }
                yield again
                        ? ask(taken, more, unclear.refreshToken().or(() -> refreshToken), before, false)
                        : Outcome.of(noted(before.later(unclear.words(), Optional.empty(), now)));
            }
        };
    }

    private Outcome granted(
            Grants.Taken taken, Grant grant, Optional<Secret> asked, TokenAnswer.Granted granted, Instant since) {
        AccessToken token = AccessToken.of(granted.accessToken(), since, granted.life());
        asked.ifPresent(old -> keep(taken, grant.renewed(old, granted.refreshToken(), token)));
        return Outcome.of(token);
    }

    /** What cannot be kept now is kept before anything else next time. */
    private void keep(Grants.Taken taken, Grant grant) {
        unkept = Optional.of(new Unkept(taken.grant(), grant));
        taken.keep(grant);
        unkept = Optional.empty();
    }

    /** @param before what was kept when it could not be replaced */
    private record Unkept(Grant before, Grant grant) {}

    /** Refresh tokens that are not kept yet. */
    List<Secret> unkept() {
        return unkept.map(Unkept::grant).map(Grant::refreshTokens).orElse(List.of());
    }

    private Setback noted(Setback setback) {
        LOG.warn("{}: no access token: {}", subject, setback.words());
        return setback;
    }
}
