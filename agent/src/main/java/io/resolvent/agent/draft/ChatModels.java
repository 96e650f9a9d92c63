package io.resolvent.agent.draft;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.resolvent.connectors.Secret;

/** Makes the chat model that the settings name. Retries and limits are not its business but {@link ModelCall}'s. */
final class ChatModels {

    private static final String NO_KEY = "none";

    private ChatModels() {}

    static ChatModel of(ModelSettings settings) {
        return switch (settings.provider()) {
            case OPENAI ->
                OpenAiChatModel.builder()
                        .baseUrl(settings.baseUrl().toString())
                        .apiKey(key(settings))
                        .modelName(settings.model())
                        .temperature(0.0)
                        .maxTokens(settings.maxTokens())
                        .timeout(settings.timeout())
                        .maxRetries(0)
                        .strictJsonSchema(true)
                        .build();
            case OLLAMA ->
                OllamaChatModel.builder()
                        .baseUrl(settings.baseUrl().toString())
                        .modelName(settings.model())
                        .temperature(0.0)
                        .numPredict(settings.maxTokens())
                        .timeout(settings.timeout())
                        .maxRetries(0)
                        .build();
            case ANTHROPIC ->
                AnthropicChatModel.builder()
                        .baseUrl(settings.baseUrl().toString())
                        .apiKey(key(settings))
                        .modelName(settings.model())
                        .temperature(0.0)
                        .maxTokens(settings.maxTokens())
                        .timeout(settings.timeout())
                        .maxRetries(0)
                        .build();
        };
    }

    /** Whether the server can be made to answer in a given JSON schema. */
    static boolean takesSchema(ModelSettings settings) {
        return settings.provider() != ModelSettings.Provider.ANTHROPIC;
    }

    private static String key(ModelSettings settings) {
        return settings.apiKey().map(Secret::reveal).orElse(NO_KEY);
    }
}
