package io.resolvent.agent;

import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.agent.config.ModelSection;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.draft.Drafter;
import io.resolvent.agent.draft.ExtractiveDrafter;
import io.resolvent.agent.draft.ModelDrafter;
import io.resolvent.agent.draft.ModelSettings;
import io.resolvent.agent.draft.ReplyTemplates;
import io.resolvent.connectors.Secret;
import io.resolvent.prompts.Prompts;
import java.net.URI;
import java.util.Optional;

/** Who drafts: the configured model, which falls back to extraction, or extraction alone. */
final class Drafters {

    private Drafters() {}

    static Drafter of(ModelSection model, ReplyTemplates templates, SecretReference secrets) {
        return switch (model.provider()) {
            case NONE -> new ExtractiveDrafter(templates);
            case OPENAI ->
                modelled(model, ModelSettings.Provider.OPENAI, "https://api.openai.com/v1", templates, secrets);
            case OLLAMA -> modelled(model, ModelSettings.Provider.OLLAMA, "http://127.0.0.1:11434", templates, secrets);
            case ANTHROPIC ->
                modelled(model, ModelSettings.Provider.ANTHROPIC, "https://api.anthropic.com/v1", templates, secrets);
        };
    }

    private static Drafter modelled(
            ModelSection model,
            ModelSettings.Provider provider,
            String usual,
            ReplyTemplates templates,
            SecretReference secrets) {
        Optional<Secret> key = model.apiKey().isBlank()
                ? Optional.empty()
                : Optional.of(secrets.resolve("model.api-key", model.apiKey()));
        String url = model.baseUrl().isBlank() ? usual : model.baseUrl();
        try {
            ModelSettings settings =
                    new ModelSettings(provider, URI.create(url), model.name(), key, model.timeout(), model.maxTokens());
            return ModelDrafter.of(settings, Prompts.load(), templates);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration("model: " + e.getMessage(), e);
        }
    }
}
