package io.resolvent.connectors.slack;

import io.resolvent.connectors.http.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was heard and read of channels, a file for each thread: on disk when a method returns, and off the disk when it was
 * deleted in Slack. Thread-safe.
 */
final class SlackJournal {

    private static final String JSON = ".json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path threads;
    private final Path walks;
    private final Path workspace;

    SlackJournal(Path home) {
        this.threads = home.resolve("threads");
        this.walks = home.resolve("walks");
        this.workspace = home.resolve("workspace");
    }

    /** A place in the journal, {@code channel-ts}; places have an order. */
    static String key(SlackThread thread) {
        return thread.channel() + "-" + thread.ts();
    }

    /** Changes a thread, which may be new; one that says nothing any more is removed. */
    synchronized void change(String channel, String ts, UnaryOperator<SlackThread> change) {
        SlackThread before = thread(channel, ts).orElseGet(() -> SlackThread.empty(channel, ts));
        SlackThread after = change.apply(before);
        if (!after.equals(before)) {
            DurableFile.write(file(key(after)), MAPPER.writeValueAsBytes(after));
        }
    }

    synchronized void remove(SlackThread thread) {
        try {
            Files.deleteIfExists(file(key(thread)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<SlackThread> thread(String channel, String ts) {
        return read(file(channel + "-" + ts), SlackThread.class);
    }

    /** Those after this place, in order. */
    List<SlackThread> after(String key, int most) {
        return keys().filter(k -> k.compareTo(key) > 0)
                .limit(most)
                .flatMap(k -> read(file(k), SlackThread.class).stream())
                .toList();
    }

    /** All of them, in order. */
    Stream<SlackThread> all() {
        return keys().flatMap(k -> read(file(k), SlackThread.class).stream());
    }

    Optional<Walk> walk(String channel) {
        return read(walks.resolve(channel + JSON), Walk.class);
    }

    void keep(String channel, Walk walk) {
        DurableFile.write(walks.resolve(channel + JSON), MAPPER.writeValueAsBytes(walk));
    }

    /** The workspace's address, kept since it was first known. */
    Optional<String> workspace() {
        return read(workspace, String.class);
    }

    void keepWorkspace(String address) {
        DurableFile.write(workspace, MAPPER.writeValueAsBytes(address));
    }

    /** Threads that nobody ever answered, begun before this time, are of no use to anybody. */
    void forgetUnanswered(Instant before) {
        String end = SlackTime.of(before);
        keys().filter(k -> SlackTime.ORDER.compare(k.substring(k.indexOf('-') + 1), end) < 0)
                .flatMap(k -> read(file(k), SlackThread.class).stream())
                .filter(t -> !t.isConversation() && !t.missing())
                .toList()
                .forEach(this::remove);
    }

    private Stream<String> keys() {
        if (!Files.isDirectory(threads)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(threads)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(JSON))
                    .map(name -> name.substring(0, name.length() - JSON.length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String key) {
        return threads.resolve(key + JSON);
    }

    /** A file that cannot be read counts as none: Slack has it still. */
    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file), type));
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
