package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.index.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Documents that the team itself marks as no longer true, by label or in the title. Immutable. */
final class Outdated {

    private static final Set<String> STATES = Set.of("status", "state", "lifecycle");
    private static final Set<String> YES = Set.of("true", "yes", "1");

    private final Set<String> words;
    private final Pattern title;

    Outdated(List<String> words) {
        this.words = Set.copyOf(words);
        String any = String.join("|", words.stream().map(Pattern::quote).toList());
        this.title = Pattern.compile("(?iU)^\\s*(?:[(\\[](?:" + any + ")\\b[^)\\]]*[)\\]]|(?:" + any
                + ")\\s*[:–-])|[(\\[](?:" + any + ")\\b[^)\\]]*[)\\]]\\s*$");
    }

    boolean is(Passage passage) {
        return passage.labels().entrySet().stream().anyMatch(this::says)
                || title.matcher(passage.title()).find();
    }

    private boolean says(Map.Entry<String, String> label) {
        String name = label.getKey().toLowerCase(Locale.ROOT);
        String value = label.getValue().strip().toLowerCase(Locale.ROOT);
        return (STATES.contains(name) && words.contains(value)) || (words.contains(name) && YES.contains(value));
    }
}
