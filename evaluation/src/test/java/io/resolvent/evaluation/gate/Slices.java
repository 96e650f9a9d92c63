package io.resolvent.evaluation.gate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts small slices out of the data sets beside the checkout: always the same ones. */
final class Slices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    Slices(Path folder) {
        this.folder = folder;
    }

    /** The first intents of a file in the order of the alphabet. */
    Set<String> intents(String file, int count) throws IOException {
        Set<String> intents = new TreeSet<>();
        lines(shared(file)).forEach(line -> intents.add(intent(line)));
        intents.remove("");
        return new TreeSet<>(intents.stream().limit(count).toList());
    }

    /** Tickets of these intents, so many of each, and so many out of scope. */
    Path tickets(String file, Set<String> intents, int ofEach, int outOfScope) throws IOException {
        Map<String, Integer> taken = new HashMap<>();
        return write(file, line -> {
            boolean isStranger = line.path("labels").path("oos").asBoolean(false);
            String key = isStranger ? "" : intent(line);
            int most = isStranger ? outOfScope : intents.contains(key) ? ofEach : 0;
            return taken.merge(key, 1, Integer::sum) <= most;
        });
    }

    /** The documents that these tickets need, and so many others. */
    Path documents(String file, String tickets, int others) throws IOException {
        Set<String> needed = new TreeSet<>();
        lines(shared(tickets))
                .forEach(ticket ->
                        ticket.path("labels").path("required_documents").forEach(id -> needed.add(id.asString(""))));
        int[] left = {others};
        return write(file, line -> needed.contains(line.path("id").asString("")) || left[0]-- > 0);
    }

    private Path write(String file, Predicate<JsonNode> wanted) throws IOException {
        Path slice = folder.resolve(file.replace('/', '-').replace(".gz", ""));
        List<String> lines =
                lines(shared(file)).filter(wanted).map(JSON::writeValueAsString).toList();
        return Files.write(slice, lines);
    }

    private static String intent(JsonNode ticket) {
        return ticket.path("labels").path("intent").asString("");
    }

    private static Stream<JsonNode> lines(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(JSON::readTree).toList().stream();
        }
    }

    /** Skips the test when the data sets are not beside the checkout, fails it in CI. */
    static Path shared(String file) {
        Path path = above(Path.of("shared", "data"))
                .orElse(Path.of("shared", "data"))
                .resolve(file);
        if (!Files.exists(path)) {
            assumeTrue("true".equals(System.getenv("CI")), "skipped: no shared/data/" + file + " beside the checkout");
            throw new AssertionError("shared/data/" + file + " is missing; CI needs it");
        }
        return path;
    }

    /** A folder of this name in the working directory or above it. */
    static Optional<Path> above(Path name) {
        return Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()),
                        Optional::isPresent,
                        here -> here.map(Path::getParent))
                .flatMap(Optional::stream)
                .map(here -> here.resolve(name))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
