package io.resolvent.evaluation.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes many tickets from few: each copy has its own id and words in another order, so that nothing is cached. */
final class BenchTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random;

    BenchTexts(long seed) {
        this.random = new Random(seed);
    }

    /** Writes {@code count} variations of the tickets in {@code source}. */
    Path vary(Path source, Path target, int count) throws IOException {
        List<String> lines = Files.readAllLines(source);
        try (Writer out = Files.newBufferedWriter(target)) {
            for (int i = 0; i < count; i++) {
                ObjectNode ticket = (ObjectNode) JSON.readTree(lines.get(i % lines.size()));
                ticket.put("id", ticket.path("id").asString() + "-" + i);
                vary(ticket.withArray("messages"));
                out.write(JSON.writeValueAsString(ticket) + "\n");
            }
        }
        return target;
    }

    private void vary(ArrayNode messages) {
        for (JsonNode message : messages) {
            if (message.path("author").asString("").equals("customer")) {
                ((ObjectNode) message).put("text", shuffled(message.path("text").asString("")));
                return;
            }
        }
    }

    /** The same words, two of them swapped a few times: another text for every cache, the same length for every model. */
    private String shuffled(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int swap = 0; swap < 3; swap++) {
            int a = random.nextInt(words.size());
            int b = random.nextInt(words.size());
            String kept = words.get(a);
            words.set(a, words.get(b));
            words.set(b, kept);
        }
        return String.join(" ", words) + " " + random.nextInt(1_000_000);
    }
}
