package io.resolvent.agent;

import io.resolvent.agent.config.ModelSection;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.draft.Drafter;

/** Who drafts: the configured model, or the extractive drafter alone. */
final class Drafters {

    private Drafters() {}

    static Drafter of(Settings settings, Drafter extractive) {
        return settings.model().provider() == ModelSection.Provider.NONE ? extractive : notYet();
    }

    private static Drafter notYet() {
        throw new UnsupportedOperationException();
    }
}
