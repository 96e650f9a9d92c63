package io.resolvent.agent.intent;

import io.resolvent.ingestion.index.Embedder;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to learn from. An intent's own name, as a person wrote it, is one more example of it: worth a lot while
 * there are few tickets, nothing once there are many.
 *
 * @param examples resolved tickets with their intents
 * @param unknown questions that are known to be of no intent; their labels are ignored
 * @param names the words of intents' names, labelled with the intent
 */
public record Lessons(List<Example> examples, List<Example> unknown, List<Example> names) {

    public Lessons {
        examples = List.copyOf(examples);
        unknown = List.copyOf(unknown);
        names = List.copyOf(names);
    }

    /** With the names of all intents that the examples have. */
    public static Lessons of(List<Example> examples, List<Example> unknown, Embedder embedder) {
        List<String> labels = examples.stream()
                .map(Example::label)
                .distinct()
                .filter(label -> !IntentName.words(label).isEmpty())
                .sorted()
                .toList();
        List<String> words = labels.stream().map(IntentName::words).toList();
        List<float[]> vectors = embedder.embedAll(words);
        List<Example> names = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            names.add(new Example(words.get(i), vectors.get(i), labels.get(i)));
        }
        return new Lessons(examples, unknown, names);
    }
}
