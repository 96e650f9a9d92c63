package io.resolvent.agent.draft;

import io.resolvent.connectors.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Which language model drafts, and how. Temperature is always 0.
 *
 * @param model the provider's name of the model
 * @param apiKey empty where the server wants none
 * @param timeout for one call, retries not counted
 * @param maxTokens the longest answer
 */
public record ModelSettings(
        Provider provider, URI baseUrl, String model, Optional<Secret> apiKey, Duration timeout, int maxTokens) {

    /** The interface that the server speaks. */
    public enum Provider {
        OPENAI,
        OLLAMA,
        ANTHROPIC
    }

    public ModelSettings {
        if (!"http".equals(baseUrl.getScheme()) && !"https".equals(baseUrl.getScheme())) {
            throw new IllegalArgumentException("model base URL must be http or https: " + baseUrl);
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("model name is empty");
        }
        if (timeout.compareTo(Duration.ofMillis(100)) < 0 || timeout.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("model timeout must be 100 ms to 5 min: " + timeout);
        }
        if (maxTokens < 64 || maxTokens > 16_000) {
            throw new IllegalArgumentException("model answer must be 64 to 16000 tokens: " + maxTokens);
        }
        if (provider == Provider.ANTHROPIC && apiKey.isEmpty()) {
            throw new IllegalArgumentException("model provider anthropic needs an API key");
        }
    }
}
