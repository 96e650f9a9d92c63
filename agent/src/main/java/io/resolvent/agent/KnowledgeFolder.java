package io.resolvent.agent;

import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.ingestion.Knowledge;
import java.nio.file.Path;

/** Opens the knowledge of a home folder. */
public final class KnowledgeFolder {

    private KnowledgeFolder() {}

    public static Knowledge open(Settings settings, SecretReference secrets) {
        return open(settings, secrets, settings.home());
    }

    /** @param vectors the folder that keeps the vector cache, which several knowledge folders may share */
    public static Knowledge open(Settings settings, SecretReference secrets, Path vectors) {
        return java.util.Optional.<Knowledge>empty().orElseThrow();
    }
}
