package io.resolvent.prompts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a prompt's file: front matter between two lines of dashes, instructions, a line {@value #REQUEST}, request. */
final class PromptFile {

    static final String REQUEST = "<!-- request -->";
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new JsonMapper();

    private PromptFile() {}

    static Prompt read(String id, String file) {
        String text = file.replace("\r\n", "\n");
        int end = text.indexOf("\n---\n", 4);
        int request = text.indexOf(REQUEST);
        if (!text.startsWith("---\n") || end < 0 || request < end) {
            throw new IllegalArgumentException(
                    "prompt " + id + ": expected front matter between --- lines and a line " + REQUEST);
        }
        JsonNode front = YAML.readTree(text.substring(4, end));
        if (!front.path("id").asString("").equals(id)) {
            throw new IllegalArgumentException("prompt " + id + ": its front matter names another id");
        }
        return new Prompt(
                id,
                front.required("version").asInt(),
                new LinkedHashSet<>(strings(front.required("inputs"))),
                JSON.writeValueAsString(front.required("output")),
                text.substring(end + 5, request).strip(),
                text.substring(request + REQUEST.length()).strip(),
                examples(front.path("examples")));
    }

    private static List<Prompt.Example> examples(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> new Prompt.Example(
                        values(node.required("inputs")), JSON.writeValueAsString(node.required("output"))))
                .toList();
    }

    private static Map<String, String> values(JsonNode node) {
        return node.properties().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        e -> e.getValue().isString() ? e.getValue().asString() : json(e.getValue())));
    }

    private static String json(JsonNode node) {
        return JSON.writeValueAsString(node);
    }

    private static List<String> strings(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
