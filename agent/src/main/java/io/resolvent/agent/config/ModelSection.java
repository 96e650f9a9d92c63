package io.resolvent.agent.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A language model for drafting; without one, drafts are extracted from public text.
 *
 * @param provider {@code none}, {@code openai} (and whatever speaks its protocol), {@code ollama}, {@code anthropic}
 * @param baseUrl where it answers; empty for the provider's own address
 * @param name the model's name
 * @param apiKey a secret reference, {@code env:NAME} or {@code file:PATH}
 * @param timeout how long one draft may take before the extractive one is used
 * @param maxTokens the longest answer
 */
public record ModelSection(
        @DefaultValue("none") Provider provider,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String name,
        @DefaultValue("") String apiKey,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("1200") int maxTokens) {

    /** Who answers. */
    public enum Provider {
        NONE,
        OPENAI,
        OLLAMA,
        ANTHROPIC
    }

    public ModelSection {
        Check.that(provider == Provider.NONE || !name.isBlank(), "name", "is missing: name the model to use");
        Check.that(!timeout.isNegative() && !timeout.isZero(), "timeout", "must be longer than 0, is " + timeout);
        Check.that(maxTokens >= 64, "max-tokens", "must be at least 64, is " + maxTokens);
    }
}
