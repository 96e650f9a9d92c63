package io.resolvent.agent.config;

/** Refuses a value and names its key. */
final class Check {

    private Check() {}

    static void that(boolean holds, String key, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(key + " " + problem);
        }
    }
}
