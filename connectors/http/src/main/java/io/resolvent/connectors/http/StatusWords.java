package io.resolvent.connectors.http;

import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Status;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Translates statuses both ways.
 *
 * @param usual of a store as it is shipped
 * @param own of this installation; they win
 */
public record StatusWords(Map<String, Status> usual, Map<String, Status> own) {

    public StatusWords {
        usual = Map.copyOf(usual);
        own = Map.copyOf(own);
    }

    /** The manifest's words, and what the setting {@code statuses} says, such as {@code waiting=PENDING, done=SOLVED}. */
    public static StatusWords of(ConnectorSettings settings, Manifest manifest) {
        Map<String, Status> own = new HashMap<>();
        for (String pair : SettingValues.list(settings, "statuses")) {
            String[] parts = pair.split("=");
            try {
                own.put(parts[0].strip(), Status.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw settings.invalid(
                        "statuses", "must be like waiting=PENDING with one of " + Arrays.toString(Status.values()));
            }
        }
        return new StatusWords(manifest.statuses(), own);
    }

    /** A status nobody mapped is OPEN: somebody may still be expected to work on it. */
    public Status read(String word) {
        return Optional.ofNullable(own.get(word)).orElseGet(() -> usual.getOrDefault(word, Status.OPEN));
    }

    /** The word to write; empty when the store has none. */
    public Optional<String> write(Status status) {
        return wordIn(own, status).or(() -> wordIn(usual, status == Status.ON_HOLD ? Status.PENDING : status));
    }

    private static Optional<String> wordIn(Map<String, Status> words, Status status) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue() == status)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
