package io.resolvent.connectors.http;

import io.resolvent.connectors.ActionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a chat was asked to post: on disk before it is asked, because a chat takes the same message twice. One small file
 * for each. Thread-safe.
 *
 * @param folder made when it is first needed
 */
public record SentMessages(Path folder) {

    /**
     * @param at when the chat was asked
     * @param effect the message's id; empty while the answer is not known
     */
    public record Sent(Instant at, Optional<String> effect) {}

    /** The chat is about to be asked. False: it was asked before, and nobody has said that nothing came of it. */
    public boolean begin(ActionId id, Instant at) {
        if (find(id).isPresent()) {
            return false;
        }
        write(id, at.toString());
        return true;
    }

    /** The message is there. */
    public void done(ActionId id, Instant at, String effect) {
        write(id, at + "\n" + effect);
    }

    /** Nothing came of it, certainly. */
    public void forget(ActionId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Sent> find(ActionId id) {
        try {
            List<String> lines = Files.readAllLines(file(id), StandardCharsets.UTF_8);
            Optional<String> effect = lines.size() > 1 ? Optional.of(lines.get(1)) : Optional.empty();
            return Optional.of(new Sent(Instant.parse(lines.getFirst()), effect));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(ActionId id) {
        return folder.resolve(id.value());
    }

    private void write(ActionId id, String text) {
        DurableFile.write(file(id), text.getBytes(StandardCharsets.UTF_8));
    }
}
