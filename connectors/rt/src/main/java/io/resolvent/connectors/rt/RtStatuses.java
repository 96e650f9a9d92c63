package io.resolvent.connectors.rt;

import io.resolvent.connectors.Status;
import java.util.Map;
import java.util.Optional;

/**
 * Translates statuses both ways.
 *
 * @param usual of the lifecycle that Request Tracker ships with
 * @param own of the installation's own lifecycles; they win
 */
record RtStatuses(Map<String, Status> usual, Map<String, Status> own) {

    RtStatuses {
        usual = Map.copyOf(usual);
        own = Map.copyOf(own);
    }

    /** A status nobody mapped is OPEN: somebody may still be expected to work on it. */
    Status read(String word) {
        return Optional.ofNullable(own.get(word)).orElseGet(() -> usual.getOrDefault(word, Status.OPEN));
    }

    /** The word to write; empty when the store has none. */
    Optional<String> write(Status status) {
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
