package io.resolvent.agent.draft;

import io.resolvent.connectors.Requester;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gaps in macros and templates. The requester's first name is the only one that is ever filled, from the requester of
 * record, as the last step before sending; every other gap is for a person.
 */
public final class Placeholders {

    /** How our own templates write the requester's first name. */
    public static final String FIRST_NAME = "{{requester.first_name}}";

    private static final Pattern NAME = Pattern.compile(
            "(?<before>[ \\t]*)\\{\\{\\s*(ticket\\.)?(requester|customer|user|contact)[._](first_?name|given_?name|name)\\s*}}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\$\\{[^}]+}|%\\{[^}]+}"
            + "|\\{[A-Za-z][A-Za-z_]*([. ][A-Za-z_]+)*}|%[A-Z][A-Z_]{2,}%|\\[[A-Z][A-Z_]{2,}]"
            + "|[\\[<]\\s*(?i:insert|your|enter|customer|name|first name|last name|order|ticket|date|amount|link|agent)"
            + "(?i:[ _][a-z _-]{0,40})?\\s*[\\]>]|\\bX{3,}\\b|_{4,}");
    private static final Pattern PLAIN_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]{0,29}");

    private Placeholders() {}

    /** Fills the first name, or leaves it out with the blank before it where none is known or it looks like no name. */
    public static String fill(String text, Requester requester) {
        Optional<String> name = firstName(requester);
        return NAME.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        name.map(n -> m.group("before") + n).orElse("")));
    }

    /** The gaps that {@link #fill} does not close. */
    public static List<String> openIn(String text) {
        return OPEN.matcher(NAME.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Optional<String> firstName(Requester requester) {
        String[] parts = requester.name().strip().split("\\s+");
        boolean plain = parts.length <= 4;
        for (String part : parts) {
            plain &= PLAIN_NAME.matcher(part.replace(".", "")).matches();
        }
        return plain && !parts[0].endsWith(".") ? Optional.of(parts[0]) : Optional.empty();
    }
}
