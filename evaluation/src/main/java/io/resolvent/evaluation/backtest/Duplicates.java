package io.resolvent.evaluation.backtest;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.passages.NearDuplicates;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds, for a ticket to decide, the resolved tickets that are the same request: the ticket itself; one that a field of
 * either says was merged or is a duplicate; one of the same requester within the hour; one in the same or nearly the same
 * words within a day, unless it is known to be from somebody else. Read-only once made; thread-safe.
 */
final class Duplicates {

    private static final Duration SAME_REQUESTER = Duration.ofHours(1);
    private static final Duration SAME_WORDS = Duration.ofDays(1);
    private static final Set<String> MERGED =
            Set.of("merged_into", "merged_with", "merged_from", "merged", "duplicate_of", "duplicates");

    private final Map<String, Trace> byId = new HashMap<>();
    private final Map<String, Set<String>> byRequester = new HashMap<>();
    private final Map<String, Set<String>> byNamed = new HashMap<>();
    private final NearDuplicates words = new NearDuplicates();

    private record Trace(String requester, Ticket ticket) {}

    /** @param resolved what is learned from, with every comment */
    Duplicates(List<Ticket> resolved) {
        for (Ticket ticket : resolved) {
            String id = ticket.ref().id();
            byId.put(id, new Trace(requester(ticket), ticket));
            words.add("", id, text(ticket));
            add(byRequester, requester(ticket), id);
            named(ticket).forEach(other -> add(byNamed, other, id));
        }
    }

    /** By passage source. */
    Set<String> of(Ticket asked) {
        String id = asked.ref().id();
        Set<String> found = new HashSet<>(byNamed.getOrDefault(id, Set.of()));
        found.add(id);
        found.addAll(named(asked));
        String requester = requester(asked);
        byRequester.getOrDefault(requester, Set.of()).stream()
                .filter(other -> isWithin(SAME_REQUESTER, other, asked))
                .forEach(found::add);
        words.allLike("", text(asked)).stream()
                .filter(other -> isWithin(SAME_WORDS, other, asked) && !isSomebodyElse(other, requester))
                .forEach(found::add);
        return found.stream()
                .flatMap(other -> Optional.ofNullable(byId.get(other)).stream())
                .map(trace -> trace.ticket().ref())
                .map(ref -> Passage.source(ref.system(), SourceKind.TICKET, ref.id()))
                .collect(Collectors.toSet());
    }

    private boolean isWithin(Duration window, String other, Ticket asked) {
        return Optional.ofNullable(byId.get(other))
                .map(trace -> Duration.between(trace.ticket().createdAt(), asked.createdAt()))
                .filter(apart -> apart.abs().compareTo(window) <= 0)
                .isPresent();
    }

    private boolean isSomebodyElse(String other, String requester) {
        return Optional.ofNullable(byId.get(other))
                .map(Trace::requester)
                .filter(known -> !known.isEmpty() && !requester.isEmpty() && !known.equals(requester))
                .isPresent();
    }

    private static void add(Map<String, Set<String>> sets, String key, String id) {
        if (!key.isEmpty()) {
            sets.computeIfAbsent(key, k -> new HashSet<>()).add(id);
        }
    }

    private static String requester(Ticket ticket) {
        String email = ticket.requester().email().strip().toLowerCase(Locale.ROOT);
        return email.isEmpty() ? ticket.requester().id().strip() : email;
    }

    private static Set<String> named(Ticket ticket) {
        return MERGED.stream()
                .flatMap(field -> Optional.ofNullable(ticket.fields().get(field)).stream())
                .flatMap(ids -> Arrays.stream(ids.split("[,;\\s]+")))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toSet());
    }

    private static String text(Ticket ticket) {
        Stream<String> opening = ticket.comments().stream()
                .takeWhile(c -> c.isPublic() && c.author().isCustomer())
                .map(Comment::text);
        return Stream.concat(Stream.of(ticket.subject()), opening).collect(Collectors.joining("\n"));
    }
}
