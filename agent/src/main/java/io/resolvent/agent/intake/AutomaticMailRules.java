package io.resolvent.agent.intake;

import io.resolvent.agent.intake.AutomaticMail.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The editable part of {@link AutomaticMail}, from {@code intake/automatic-mail.yaml}. Immutable. */
record AutomaticMailRules(List<Header> headers, List<Wording> senders, List<Wording> subjects, List<Wording> texts) {

    private static final String RESOURCE = "/intake/automatic-mail.yaml";

    /**
     * A header that gives automatic mail away.
     *
     * @param name lower-case
     * @param value found in the lower-case value
     * @param unless values that say the opposite
     */
    record Header(String name, Pattern value, Pattern unless, Kind kind) {
        boolean says(String text) {
            return value.matcher(text).find() && !unless.matcher(text).find();
        }
    }

    /**
     * A way of writing that only machines have.
     *
     * @param unless what only people write
     */
    record Wording(Pattern pattern, Pattern unless, Kind kind) {
        boolean isIn(String text) {
            return pattern.matcher(text).find() && !unless.matcher(text).find();
        }
    }

    static AutomaticMailRules standard() {
        try (InputStream in =
                Objects.requireNonNull(AutomaticMailRules.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            JsonNode root = new YAMLMapper().readTree(in);
            return new AutomaticMailRules(
                    headers(root.required("headers")),
                    wordings(root.required("senders")),
                    wordings(root.required("subjects")),
                    wordings(root.required("texts")));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static List<Header> headers(JsonNode nodes) {
        List<Header> headers = new ArrayList<>();
        nodes.forEach(node -> headers.add(new Header(
                node.required("name").asString(),
                pattern(node.path("value").asString("")),
                pattern(node.path("unless").asString("(?!)")),
                kind(node))));
        return List.copyOf(headers);
    }

    private static List<Wording> wordings(JsonNode nodes) {
        List<Wording> wordings = new ArrayList<>();
        nodes.forEach(node -> node.required("patterns")
                .forEach(text -> wordings.add(new Wording(
                        pattern(text.asString()), pattern(node.path("unless").asString("(?!)")), kind(node)))));
        return List.copyOf(wordings);
    }

    private static Kind kind(JsonNode node) {
        return Kind.valueOf(node.required("kind").asString().toUpperCase(Locale.ROOT));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                text,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    }
}
