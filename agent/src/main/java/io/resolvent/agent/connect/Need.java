package io.resolvent.agent.connect;

/**
 * What a connector cannot do without.
 *
 * @param key of the setting or secret
 * @param meaning as the manifest explains it
 * @param problem what is wrong with what is known so far
 */
public record Need(String key, String meaning, String problem) {

    /** Whether nothing is known so far, rather than something wrong. */
    public boolean isMissing() {
        return problem.startsWith("is missing");
    }
}
