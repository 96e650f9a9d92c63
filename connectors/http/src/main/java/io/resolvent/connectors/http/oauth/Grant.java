package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person granted, as far as it is known to be good.
 *
 * @param refreshTokens to ask with, the likeliest first; more than one only while an answer could not be read in full; none
 *     when the client itself is granted access
 * @param access the latest access token
 */
record Grant(List<Secret> refreshTokens, Optional<AccessToken> access) {

    private static final int MOST = 3;

    Grant {
        refreshTokens = List.copyOf(refreshTokens);
    }

    static Grant of(Optional<Secret> refreshToken) {
        return new Grant(refreshToken.stream().toList(), Optional.empty());
    }

    /** The grant after an answer in full: its refresh token, or the one that was asked with, is the only good one. */
    Grant renewed(Secret asked, Optional<Secret> refreshToken, AccessToken token) {
        return new Grant(List.of(refreshToken.orElse(asked)), Optional.of(token));
    }

    /** The grant with one more refresh token, out of an answer that could not be read in full. */
    Grant withUnproven(Secret refreshToken) {
        return new Grant(together(List.of(refreshToken), refreshTokens), access);
    }

    /** The grant with some more refresh tokens, in case that its own are not known. */
    Grant withOlder(List<Secret> others) {
        return new Grant(together(refreshTokens, others), access);
    }

    private static List<Secret> together(List<Secret> first, List<Secret> then) {
        return Stream.concat(first.stream(), then.stream())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
