package io.resolvent.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected codes: RFC 4231, test case 2, and RFC 2202, test case 2. */
class HmacSignatureTest {

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
    private static final String SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String SHA1 = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";

    private final HmacSignature sha256 = HmacSignature.sha256(new Secret("Jefe"));

    @Test
    void makesThePublishedCodes() {
        assertThat(sha256.hex(BODY)).isEqualTo(SHA256);
        assertThat(HmacSignature.sha1(new Secret("Jefe")).hex(BODY)).isEqualTo(SHA1);
        assertThat(sha256.matchesBase64(sha256.base64(BODY), BODY)).isTrue();
    }

    @Test
    void takesPartsAsIfTheyWereOneText() {
        assertThat(sha256.matchesHex(SHA256, "what do ya ".getBytes(UTF_8), "want for nothing?".getBytes(UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5bdcc146", "0bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", "é"})
    void refusesAnyOtherCode(String given) {
        assertThat(sha256.matchesHex(given, BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "1700000000.5", "17000000000000", "1699999699", "1700000301"})
    void theReplayWindowRefusesWhatIsOldFutureOrNoTime(String stamp) {
        assertThat(ReplayWindow.ofFiveMinutes().contains(stamp, Instant.ofEpochSecond(1_700_000_000)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1699999700", "1700000000", "1700000300"})
    void theReplayWindowTakesWhatIsNear(String stamp) {
        assertThat(ReplayWindow.ofFiveMinutes().contains(stamp, Instant.ofEpochSecond(1_700_000_000)))
                .isTrue();
    }
}
