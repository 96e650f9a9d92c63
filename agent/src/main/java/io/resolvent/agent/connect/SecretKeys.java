package io.resolvent.agent.connect;

import java.util.regex.Pattern;

/** Tells a connector's credentials from its plain settings by how their keys are called. */
public final class SecretKeys {

    private static final Pattern SECRET = Pattern.compile("(.*-)?(secret|token|password|api-key|private-key)");

    private SecretKeys() {}

    /** Whether a reference belongs under this key, never a plain value. */
    public static boolean isSecret(String key) {
        return SECRET.matcher(key).matches();
    }
}
