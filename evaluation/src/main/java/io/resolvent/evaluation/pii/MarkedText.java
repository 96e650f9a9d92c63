package io.resolvent.evaluation.pii;

import io.resolvent.evaluation.files.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A text with the personal data that people marked in it.
 *
 * @param onlyType the only type that is marked completely; empty when all are
 * @param names that the ticket store would know, such as the requester's
 */
record MarkedText(String id, String text, List<Mark> marks, String onlyType, List<String> names) {

    MarkedText {
        marks = List.copyOf(marks);
        names = List.copyOf(names);
    }

    static List<MarkedText> read(Path file) {
        return JsonLines.read(file).stream().map(MarkedText::of).toList();
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    private static MarkedText of(JsonNode line) {
        JsonNode expected = line.path("expected");
        int length = line.path("text")
                .asString("")
                .codePointCount(0, line.path("text").asString("").length());
        List<Mark> marks = new ArrayList<>();
        for (JsonNode span : expected.path("spans")) {
            int start = Math.clamp(span.path("start").asInt(0), 0, length);
            marks.add(new Mark(
                    span.path("type").asString(""),
                    start,
                    Math.clamp(span.path("end").asInt(0), start, length)));
        }
        List<String> names = new ArrayList<>();
        line.path("known_names").forEach(name -> names.add(name.asString("")));
        return new MarkedText(
                line.path("id").asString(""),
                line.path("text").asString(""),
                marks,
                expected.path("only_type").asString(""),
                names);
    }
}
