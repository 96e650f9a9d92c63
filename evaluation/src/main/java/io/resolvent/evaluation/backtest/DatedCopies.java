package io.resolvent.evaluation.backtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies of knowledge files in which every document says since when it was known: one without {@code updated_at} was
 * always known, and of one that stands there several times each version is kept under an id of its own, so that a ticket
 * can see the version of its time. Lines that cannot be read are copied as they are, for the reader to report.
 */
final class DatedCopies {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant ALWAYS = Instant.EPOCH;

    private final Path folder;
    private final Map<String, Instant> replacedAt = new HashMap<>();
    private int undated;

    DatedCopies(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The copies, in the same order. */
    List<Path> of(List<Path> files) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (Path file : files) {
            String name = file.toAbsolutePath()
                    .getName(file.toAbsolutePath().getNameCount() - 1)
                    .toString();
            Path copy = Files.createDirectories(folder.resolve(Integer.toString(copies.size())))
                    .resolve(name.replaceFirst("\\.gz$", ""));
            copy(file, copy);
            copies.add(copy);
        }
        return copies;
    }

    /** What was seen in the files copied so far. */
    Versions versions() {
        return new Versions(replacedAt, undated);
    }

    private void copy(Path file, Path copy) throws IOException {
        List<Line> lines = lines(file);
        Map<String, List<Line>> byId = new TreeMap<>();
        lines.stream()
                .filter(line -> line.document().isPresent())
                .forEach(line ->
                        byId.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line));
        byId.values().forEach(this::date);
        try (Writer out = Files.newBufferedWriter(copy)) {
            for (Line line : lines) {
                out.write(line.document().map(JSON::writeValueAsString).orElse(line.raw()) + "\n");
            }
        }
    }

    private void date(List<Line> versions) {
        versions.sort(Comparator.comparing(Line::since));
        for (int i = 0; i < versions.size(); i++) {
            Line line = versions.get(i);
            ObjectNode document = line.document().orElseThrow();
            undated += document.hasNonNull("updated_at") ? 0 : 1;
            document.put("updated_at", line.since().toString());
            if (i + 1 < versions.size()) {
                String id = line.id() + "@" + (i + 1);
                document.put("id", id);
                replacedAt.put(id, versions.get(i + 1).since());
            }
        }
    }

    private static List<Line> lines(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return lines.lines().map(Line::of).toList();
        }
    }

    private record Line(String raw, Optional<ObjectNode> document, Instant since) {

        static Line of(String raw) {
            try {
                if (JSON.readTree(raw) instanceof ObjectNode document
                        && document.path("id").isString()) {
                    return new Line(raw, Optional.of(document), since(document));
                }
            } catch (JacksonException unreadable) {
                return new Line(raw, Optional.empty(), ALWAYS);
            }
            return new Line(raw, Optional.empty(), ALWAYS);
        }

        String id() {
            return document.map(d -> d.path("id").asString()).orElse("");
        }

        private static Instant since(ObjectNode document) {
            try {
                return OffsetDateTime.parse(document.path("updated_at").asString(""))
                        .toInstant();
            } catch (DateTimeException unknown) {
                return ALWAYS;
            }
        }
    }
}
