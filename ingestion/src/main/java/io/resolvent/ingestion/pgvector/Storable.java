package io.resolvent.ingestion.pgvector;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Strings as PostgreSQL can hold them: NUL and halves of characters become U+FFFD, so lengths stay the same. */
final class Storable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
    private static final int REPLACEMENT = 0xFFFD;

    private Storable() {}

    static String text(String text) {
        boolean clean = text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit));
        if (clean) {
            return text;
        }
        StringBuilder stored = new StringBuilder(text.length());
        text.codePoints().map(Storable::replaced).forEach(stored::appendCodePoint);
        return stored.toString();
    }

    private static int replaced(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint == 0 || half ? REPLACEMENT : codePoint;
    }

    static String labels(Map<String, String> labels) {
        Map<String, String> stored = new TreeMap<>();
        labels.forEach((label, value) -> stored.put(text(label), text(value)));
        return JSON.writeValueAsString(stored);
    }

    static Map<String, String> labelsIn(String json) {
        return JSON.readValue(json, LABELS);
    }

    /** Words between white space. */
    static int wordCount(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }
}
