package io.resolvent.agent.discovery;

/** What a found intent rests on. */
public enum Origin {
    /** The same macro was used. */
    MACRO,
    /** The answers point to the same public article. */
    ARTICLE,
    /** The questions are alike. */
    CLUSTER;

    /** In files and on screens. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
