package io.resolvent.agent.retrieval;

import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the team answered its tickets with: the macro used, the articles linked in the answer, and without a macro the
 * document that the answer is made of. Immutable.
 *
 * @param byTicket the keys of the documents used, by the ticket's source; tickets without any are not in it
 * @param uses how many tickets each document was used for
 */
record PastUse(Map<String, Set<String>> byTicket, Map<String, Long> uses) {

    PastUse {
        byTicket = Map.copyOf(byTicket);
        uses = Map.copyOf(uses);
    }

    static PastUse none() {
        return new PastUse(Map.of(), Map.of());
    }

    static PastUse of(List<ResolvedTicket> resolved, List<KnowledgeItem> items) {
        Map<String, String> links = links(items);
        AnswerOrigins origins = AnswerOrigins.among(items);
        Map<String, Set<String>> byTicket = new HashMap<>();
        Map<String, Long> uses = new HashMap<>();
        for (ResolvedTicket ticket : resolved) {
            Set<String> used = used(ticket, links, origins);
            if (!used.isEmpty()) {
                byTicket.put(source(ticket), Set.copyOf(used));
                used.forEach(key -> uses.merge(key, 1L, Long::sum));
            }
        }
        return new PastUse(byTicket, uses);
    }

    /** What names a document in here. */
    static String key(Passage passage) {
        return key(passage.kind(), passage.documentId());
    }

    Set<String> of(ResolvedTicket ticket) {
        return of(source(ticket));
    }

    /** @param ticket its {@link Passage#source()} */
    Set<String> of(String ticket) {
        return byTicket.getOrDefault(ticket, Set.of());
    }

    static String source(ResolvedTicket ticket) {
        return Passage.source(
                ticket.ref().system(), SourceKind.TICKET, ticket.ref().id());
    }

    /**
     * 0 for a document never used, growing with the logarithm of its uses to 1 for the most used of its kind; the middle
     * for kinds whose use nobody records.
     */
    double popularity(Passage passage) {
        String kind = passage.kind() + "/";
        long most = uses.entrySet().stream()
                .filter(use -> use.getKey().startsWith(kind))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        return most == 0 ? 0.5 : Math.log1p((double) uses.getOrDefault(key(passage), 0L)) / Math.log1p((double) most);
    }

    private static Set<String> used(ResolvedTicket ticket, Map<String, String> links, AnswerOrigins origins) {
        Set<String> used = new HashSet<>();
        if (ticket.macro().isBlank()) {
            origins.of(ticket.resolution())
                    .ifPresent(
                            item -> used.add(key(SourceKind.valueOf(item.kind().name()), item.id())));
        } else {
            used.add(key(SourceKind.MACRO, ticket.macro()));
        }
        String answer = ticket.resolution().toLowerCase(Locale.ROOT);
        if (answer.contains("://") || answer.contains("www.")) {
            links.forEach((link, key) -> {
                if (isLinked(answer, link)) {
                    used.add(key);
                }
            });
        }
        return used;
    }

    /** The whole address, not the beginning of a longer one. */
    private static boolean isLinked(String answer, String link) {
        int at = answer.indexOf(link);
        while (at >= 0) {
            int end = at + link.length();
            if (end == answer.length() || !isOfAddress(answer, end)) {
                return true;
            }
            at = answer.indexOf(link, end);
        }
        return false;
    }

    private static boolean isOfAddress(String text, int at) {
        char c = text.charAt(at);
        boolean ends = c == '/' || c == '.' || c == '?' || c == '#';
        return Character.isLetterOrDigit(c)
                || c == '-'
                || c == '_'
                || (ends
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1))
                        && c != '?'
                        && c != '#');
    }

    private static Map<String, String> links(List<KnowledgeItem> items) {
        Map<String, String> links = new HashMap<>();
        for (KnowledgeItem item : items) {
            item.link().ifPresent(link -> {
                String address = link.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://(www\\.)?", "")
                        .replaceFirst("/+$", "");
                if (address.contains("/")) {
                    links.put(address, key(SourceKind.valueOf(item.kind().name()), item.id()));
                }
            });
        }
        return links;
    }

    private static String key(SourceKind kind, String documentId) {
        return kind + "/" + documentId;
    }
}
