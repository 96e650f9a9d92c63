package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.text.Sentence;
import io.resolvent.ingestion.text.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What documents hold for only: by their labels, or said in their title or first sentence; and the same of askers, by what
 * the store says of them. The names and patterns are in an editable file. Immutable.
 */
final class Conditions {

    private static final String RESOURCE = "conditions.yaml";
    private static final String VALUE = "((?:[\\\\p{L}\\\\p{N}+'&-]+ ){0,3}?[\\\\p{L}\\\\p{N}+'&-]+)";

    private final Map<String, Set<String>> dimensions;
    private final Map<String, List<Pattern>> statements;
    private final Set<String> noValues;
    private final Outdated outdated;

    private Conditions(JsonNode rules) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        rules.path("dimensions").properties().forEach(e -> names.put(e.getKey(), Set.copyOf(strings(e.getValue()))));
        this.dimensions = names;
        Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
        rules.path("statements")
                .properties()
                .forEach(e -> patterns.put(
                        e.getKey(),
                        strings(e.getValue()).stream().map(Conditions::pattern).toList()));
        this.statements = patterns;
        this.noValues = Set.copyOf(strings(rules.path("not-values")));
        this.outdated = new Outdated(strings(rules.path("outdated")));
    }

    static Conditions standard() {
        try (InputStream in = Objects.requireNonNull(Conditions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Conditions(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    boolean isOutdated(Passage passage) {
        return outdated.is(passage);
    }

    /** @param opening how the document begins */
    List<Condition> of(Passage passage, String opening) {
        Map<String, Set<String>> labelled = values(passage.labels());
        return dimensions.keySet().stream()
                .flatMap(dimension -> {
                    Set<String> values = labelled.getOrDefault(dimension, Set.of());
                    return (values.isEmpty() ? stated(dimension, passage.title(), opening) : Stream.of(values))
                            .map(v -> new Condition(dimension, v));
                })
                .toList();
    }

    /** By dimension what the store says: of a ticket and its requester, or in a document's labels. */
    Map<String, Set<String>> values(Map<String, String> said) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        dimensions.forEach((dimension, names) -> said.forEach((name, value) -> {
            if (names.contains(name.toLowerCase(Locale.ROOT))) {
                Arrays.stream(value.split("[,;|]", -1))
                        .map(part -> plain(dimension, part))
                        .filter(part -> !part.isEmpty())
                        .forEach(part -> values.computeIfAbsent(dimension, key -> new TreeSet<>())
                                .add(part));
            }
        }));
        return values;
    }

    private Stream<Set<String>> stated(String dimension, String title, String opening) {
        String first = Sentences.of(opening).stream()
                .findFirst()
                .map((Sentence s) -> opening.substring(s.start(), s.end()))
                .orElse("");
        return Stream.of(title, first)
                .flatMap(text -> statements.getOrDefault(dimension, List.of()).stream()
                        .map(pattern -> pattern.matcher(text))
                        .filter(Matcher::find)
                        .map(matcher -> parts(dimension, matcher.group(1))))
                .filter(values -> !values.isEmpty())
                .limit(1);
    }

    private Set<String> parts(String dimension, String value) {
        return Arrays.stream(value.split("(?i),| and | or | & ", -1))
                .map(part -> plain(dimension, part))
                .filter(part -> !part.isEmpty() && !noValues.contains(part))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lower-case, without articles and without the word for the dimension itself: {@code the Legacy plan} is legacy. */
    private String plain(String dimension, String value) {
        Set<String> names = dimensions.getOrDefault(dimension, Set.of());
        return Arrays.stream(value.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}+]+", -1))
                .filter(word -> !word.isEmpty() && !names.contains(word) && !word.equals("the") && !word.equals("our"))
                .collect(Collectors.joining(" "));
    }

    private static Pattern pattern(String rule) {
        return Pattern.compile("(?iU)" + rule.replaceFirst("\\(x\\)", VALUE));
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
