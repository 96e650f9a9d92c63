package io.resolvent.evaluation.decisions;

import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.evaluation.files.JsonLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the cases of a {@code tickets.jsonl}; the first thing wrong ends the command, naming file and line. */
final class CaseFile {

    private CaseFile() {}

    static List<Case> read(Path file) {
        List<Case> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonLines.Line line : JsonLines.lines(file)) {
            Case one = caseOf(line);
            if (!ids.add(one.id())) {
                throw CommandFailed.usage(line.where() + ": the id '" + one.id() + "' comes twice");
            }
            cases.add(one);
        }
        return cases;
    }

    private static Case caseOf(JsonLines.Line line) {
        JsonNode labels = line.json().path("labels");
        List<String> words = texts(labels.path("allowed"));
        return new Case(
                line.json().path("id").asString(""),
                line.json().path("messages").path(0).path("text").asString(""),
                new Expectation(
                        choice(line, labels.path("expect").asString("")),
                        new LinkedHashSet<>(
                                words.stream().map(word -> choice(line, word)).toList()),
                        texts(labels.path("forbidden")).stream()
                                .map(text -> pattern(line, text))
                                .toList(),
                        new LinkedHashSet<>(texts(labels.path("gold_docs"))),
                        labels.path("category").asString(""),
                        half(line, labels.path("half").asString(""))),
                line.json().toString());
    }

    private static Choice choice(JsonLines.Line line, String word) {
        return Choice.of(word)
                .orElseThrow(() -> CommandFailed.usage(
                        line.where() + ": labels: '" + word + "' is none of auto, draft, escalate, clarify, ignore"));
    }

    private static Half half(JsonLines.Line line, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "dev", "" -> Half.DEV;
            case "test" -> Half.TEST;
            default ->
                throw CommandFailed.usage(line.where() + ": labels.half: '" + word + "' is neither dev nor test");
        };
    }

    private static Pattern pattern(JsonLines.Line line, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw CommandFailed.usage(line.where() + ": labels.forbidden: " + e.getDescription() + ": " + text);
        }
    }

    private static List<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.path(i).asString(""))
                .toList();
    }
}
