package io.resolvent.agent.connect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Writes single values for YAML. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9 _./@+-]*(:[A-Za-z0-9_./@+-]+)*");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private YamlText() {}

    /** As it is where that is read as the same text, else in quotes. */
    static String of(String value) {
        boolean plain = PLAIN.matcher(value).matches()
                && !value.endsWith(" ")
                && !WORDS.contains(value.toLowerCase(Locale.ROOT));
        return plain ? value : JSON.writeValueAsString(value);
    }
}
