package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SharedFiles;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.index.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A slice of real questions with the bundled embedder. */
class RealQuestionsTest {

    private static final int INTENTS = 15;
    private static final int LEARNED = 20;
    private static final int ASKED = 8;

    @Test
    void areToldApartAndTheSurerTheRighter() {
        List<Example> learned = new ArrayList<>();
        List<Example> asked = new ArrayList<>();
        questions().forEach((label, texts) -> {
            List<float[]> vectors = Bundled.EMBEDDER.embedAll(texts);
            for (int i = 0; i < texts.size(); i++) {
                (i < LEARNED ? learned : asked).add(new Example(texts.get(i), vectors.get(i), label));
            }
        });
        IntentModel model = new IntentTrainer(1).train(learned);

        List<Said> said = asked.stream()
                .map(one -> new Said(model.classify(one.text(), one.vector()), one.label()))
                .sorted(Comparator.comparingDouble((Said s) -> s.intent().probability())
                        .reversed())
                .toList();

        assertThat(right(said)).isGreaterThan(0.85);
        assertThat(right(said.subList(0, said.size() / 2)))
                .isGreaterThan(right(said.subList(said.size() / 2, said.size())));
        assertThat(right(said.subList(0, said.size() / 2))).isGreaterThan(0.97);
    }

    private static double right(List<Said> said) {
        return said.stream().filter(s -> s.intent().label().equals(s.label())).count() / (double) said.size();
    }

    private static Map<String, List<String>> questions() {
        Map<String, List<String>> byIntent = new TreeMap<>();
        for (JsonNode ticket : SharedFiles.lines("banking77/history.jsonl.gz")) {
            List<String> texts = byIntent.computeIfAbsent(
                    ticket.path("labels").path("intent").asString(""), intent -> new ArrayList<>());
            if (texts.size() < LEARNED + ASKED) {
                texts.add(ticket.path("messages").path(0).path("text").asString(""));
            }
        }
        Map<String, List<String>> slice = new TreeMap<>();
        byIntent.entrySet().stream()
                .filter(e -> e.getValue().size() == LEARNED + ASKED)
                .limit(INTENTS)
                .forEach(e -> slice.put(e.getKey(), e.getValue()));
        return slice;
    }

    private record Said(Intent intent, String label) {}

    /** Loaded once, and only when the questions are there. */
    private static final class Bundled {
        static final Embedder EMBEDDER = Embeddings.bundled();
    }
}
