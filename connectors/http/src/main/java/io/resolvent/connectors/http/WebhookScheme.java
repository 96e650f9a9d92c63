package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import java.time.Instant;
import java.util.Map;

/**
 * How a sender proves that a webhook is its own. All schemes look at the bytes as they came, compare in the same time
 * wherever the difference is, and never fail otherwise than by refusing. Thread-safe.
 */
@FunctionalInterface
public interface WebhookScheme {

    /**
     * @param headers lower-case names
     * @param now the receiver's clock
     */
    boolean isGenuine(Map<String, String> headers, byte[] body, Instant now);

    /**
     * UNAUTHENTICATED unless genuine.
     *
     * @param remedy what to compare, for a person
     */
    default void require(Map<String, String> headers, byte[] body, Instant now, String name, String remedy) {
        if (!isGenuine(headers, body, now)) {
            throw new ConnectorException(
                    FailureKind.UNAUTHENTICATED,
                    name + " webhook",
                    "the signature is missing, wrong or too old. " + remedy);
        }
    }

    /** Without a secret nothing is believed. */
    static WebhookScheme none() {
        return (headers, body, now) -> false;
    }

    /** {@code X-Hub-Signature: sha1=} and the hexadecimal HMAC of the body; says nothing of the time. */
    static WebhookScheme hubSha1(Secret secret) {
        return new HubSignature("sha1=", HmacSignature.sha1(secret));
    }

    /** {@code X-Hub-Signature: sha256=} and the hexadecimal HMAC of the body; says nothing of the time. */
    static WebhookScheme hubSha256(Secret secret) {
        return new HubSignature("sha256=", HmacSignature.sha256(secret));
    }

    /** {@code sha256=} and the hexadecimal HMAC of seconds since 1970, a full stop and the body. */
    static WebhookScheme stamped(String signatureHeader, String timeHeader, Secret secret) {
        return new StampedSignature(
                signatureHeader, timeHeader, StampedSignature.Form.DOTTED, HmacSignature.sha256(secret));
    }

    /** The HMAC-SHA256 of a time such as {@code 2026-11-21T18:00:00Z} and the body, in Base64. */
    static WebhookScheme isoStamped(String signatureHeader, String timeHeader, Secret secret) {
        return new StampedSignature(
                signatureHeader, timeHeader, StampedSignature.Form.ISO, HmacSignature.sha256(secret));
    }

    /** Slack's {@code v0} signature of its time stamp and the body. */
    static WebhookScheme slack(Secret signingSecret) {
        return new StampedSignature(
                "x-slack-signature",
                "x-slack-request-timestamp",
                StampedSignature.Form.SLACK,
                HmacSignature.sha256(signingSecret));
    }

    /**
     * Standard Webhooks 1.0: id, time and body, one or more {@code v1} signatures. IllegalArgumentException when the secret
     * is not {@code whsec_} and Base64.
     */
    static WebhookScheme standard(Secret secret) {
        return StandardWebhook.of(secret);
    }

    /** A secret sent as it is in a header, for senders that cannot sign. */
    static WebhookScheme header(String lowerCaseName, Secret secret) {
        return (headers, body, now) -> HmacSignature.isSame(headers.getOrDefault(lowerCaseName, ""), secret.reveal());
    }
}
