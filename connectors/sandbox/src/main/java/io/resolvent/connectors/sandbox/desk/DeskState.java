package io.resolvent.connectors.sandbox.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What the journal adds up to. Not thread-safe; {@link Desk} guards it. */
final class DeskState {

    private final Map<String, DeskTicket> tickets = new HashMap<>();
    private final TreeMap<Long, String> byLastChange = new TreeMap<>();
    private final Map<String, DeskUser> users = new LinkedHashMap<>();
    private final TreeMap<String, DeskArticle> articles = new TreeMap<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private long nextNumber = 1;

    void apply(JournalEntry entry) {
        switch (entry.change()) {
            case TicketOpened opened -> keep(opened.ticket());
            case TicketChanged changed ->
                keep(existing(changed.ticketId()).after(changed, entry.sequence(), entry.at()));
            case UserAdded added -> users.put(added.user().id(), added.user());
            case ArticleStored stored -> articles.put(stored.article().key(), stored.article());
            case ArticleRemoved removed -> articles.remove(removed.key());
        }
        entries.add(entry);
    }

    long nextSequence() {
        return entries.size() + 1L;
    }

    /** An unused ticket number. */
    String nextTicketId() {
        while (tickets.containsKey(Long.toString(nextNumber))) {
            nextNumber++;
        }
        return Long.toString(nextNumber);
    }

    Optional<DeskTicket> ticket(String id) {
        return Optional.ofNullable(tickets.get(id));
    }

    List<DeskTicket> changedAfter(long sequence, int limit) {
        return byLastChange.tailMap(sequence, false).values().stream()
                .limit(limit)
                .map(this::existing)
                .toList();
    }

    List<DeskTicket> newestFirst() {
        return byLastChange.descendingMap().values().stream()
                .map(this::existing)
                .toList();
    }

    Map<String, DeskUser> users() {
        return users;
    }

    NavigableMap<String, DeskArticle> articles() {
        return articles;
    }

    List<JournalEntry> entries() {
        return entries;
    }

    private void keep(DeskTicket ticket) {
        DeskTicket before = tickets.put(ticket.id(), ticket);
        if (before != null) {
            byLastChange.remove(before.sequence());
        }
        byLastChange.put(ticket.sequence(), ticket.id());
    }

    private DeskTicket existing(String id) {
        return Objects.requireNonNull(tickets.get(id), id);
    }
}
