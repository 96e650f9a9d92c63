package io.resolvent.connectors.http.oauth;

import io.resolvent.connectors.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A grant as the text of its file. */
final class GrantText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private GrantText() {}

    static byte[] write(Grant grant) {
        return JSON.writeValueAsBytes(new Kept(
                grant.refreshTokens().stream().map(Secret::reveal).toList(),
                grant.access().map(token -> token.value().reveal()).orElse(""),
                grant.access().map(token -> token.obtained().getEpochSecond()).orElse(0L),
                grant.access().map(token -> token.expires().getEpochSecond()).orElse(0L)));
    }

    /** IllegalArgumentException, without any of the text, when it is not a grant. */
    static Grant read(String text) {
        try {
            Kept kept = JSON.readValue(text, Kept.class);
            List<Secret> refresh = kept.refreshTokens().stream()
                    .map(String::valueOf)
                    .map(Secret::new)
                    .toList();
            if (refresh.isEmpty()) {
                throw new IllegalArgumentException("no refresh token");
            }
            return new Grant(refresh, kept.access());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a grant");
        }
    }

    private record Kept(List<String> refreshTokens, String accessToken, long obtained, long expires) {

        Optional<AccessToken> access() {
            return Optional.of(accessToken)
                    .filter(token -> !token.isBlank())
                    .map(token -> new AccessToken(
                            new Secret(token), Instant.ofEpochSecond(obtained), Instant.ofEpochSecond(expires)));
        }
    }
}
