package io.resolvent.agent.draft;

import io.resolvent.prompts.Prompt;

/** Answers a prompt. Thread-safe. */
@FunctionalInterface
interface LanguageModel {

    /**
     * The model's answer as it came; {@link ModelFailure} when there is none.
     *
     * @param request the prompt's request, rendered
     */
    String answer(Prompt prompt, String request);
}
