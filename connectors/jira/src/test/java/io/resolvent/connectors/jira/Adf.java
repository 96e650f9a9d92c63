package io.resolvent.connectors.jira;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents as people write them in Jira, and the plain words in any document. */
final class Adf {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Adf() {}

    static ObjectNode of(String text) {
        ObjectNode document = JSON.createObjectNode().put("type", "doc").put("version", 1);
        ArrayNode content = document.putArray("content");
        for (String paragraph : text.split("\n\n")) {
            content.addObject()
                    .put("type", "paragraph")
                    .putArray("content")
                    .addObject()
                    .put("type", "text")
                    .put("text", paragraph);
        }
        return document;
    }

    /** Every piece of text in order, a line each. */
    static String words(JsonNode document) {
        List<String> words = document.findValuesAsString("text");
        return String.join("\n", words);
    }
}
