package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.KnowledgeItem.Kind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The help desk itself: one consistent state, changed one write at a time, each write journaled before it counts.
 * Thread-safe.
 */
public final class Desk implements AutoCloseable {

    private final Clock clock;
    private final Journal journal;
    private final DeskState state = new DeskState();
    private final List<Consumer<DeskTicket>> watchers = new CopyOnWriteArrayList<>();

    private Desk(Path folder, Clock clock) {
        this.clock = clock;
        this.journal = Journal.open(folder, state::apply);
    }

    /** Opens the desk kept in a folder, empty when there is none yet. */
    public static Desk open(Path folder, Clock clock) {
        return new Desk(folder, clock);
    }

    /** Calls {@code watcher} with the ticket after each change, while the desk is locked: it must not block. */
    public void watch(Consumer<DeskTicket> watcher) {
        watchers.add(watcher);
    }

    /** Opens a ticket in the name of its requester, who is recognised by the mail address. */
    public synchronized DeskTicket open(NewTicket request, Channel channel) {
        DeskUser requester = knownUser(request.requester());
        String id = state.nextTicketId();
        DeskTicket ticket = TicketWork.open(id, state.nextSequence(), request, requester, now());
        record(requester, channel, new TicketOpened(ticket));
        return announced(id);
    }

    public synchronized DeskTicket update(String id, TicketUpdate update, DeskUser author, Channel channel) {
        record(author, channel, TicketWork.change(existing(id), update, author, state.nextSequence(), now()));
        return announced(id);
    }

    /** Whether there ever was a ticket with this id. */
    public synchronized boolean has(String id) {
        return state.ticket(id).isPresent();
    }

    /** Neither a ticket nor an article. */
    public synchronized boolean isEmpty() {
        return changedAfter(0, 1).isEmpty() && articlesAfter("", 1).isEmpty();
    }

    /** A ticket that exists and is not deleted; else NOT_FOUND. */
    public synchronized DeskTicket ticket(String id) {
        return existing(id);
    }

    /** Tickets whose last change came after the sequence number, oldest change first; deleted ones too. */
    public synchronized List<DeskTicket> changedAfter(long sequence, int limit) {
        return state.changedAfter(sequence, limit);
    }

    /** Tickets that are not deleted, last change first. */
    public synchronized List<DeskTicket> queue(Predicate<DeskTicket> wanted, int skip, int limit) {
        return state.newestFirst().stream()
                .filter(ticket -> ticket.status() != Status.DELETED)
                .filter(wanted)
                .skip(skip)
                .limit(limit)
                .toList();
    }

    /** Articles and macros whose key comes after the given one, in the order of keys. */
    public synchronized List<DeskArticle> articlesAfter(String key, int limit) {
        return state.articles().tailMap(key, false).values().stream()
                .limit(limit)
                .toList();
    }

    /** Adds or changes an article or macro; its version and time are set here. */
    public synchronized DeskArticle store(DeskArticle article, DeskUser author, Channel channel) {
        long version = Optional.ofNullable(state.articles().get(article.key()))
                .map(old -> old.version() + 1)
                .orElse(1L);
        DeskArticle stored = new DeskArticle(
                article.id(),
                article.kind(),
                CleanText.of(article.title()),
                CleanText.of(article.body()),
                article.format(),
                article.audience(),
                version,
                now(),
                article.labels());
        record(author, channel, new ArticleStored(stored));
        return stored;
    }

    public synchronized void remove(String id, Kind kind, DeskUser author, Channel channel) {
        String key = DeskArticle.key(kind, id);
        if (!state.articles().containsKey(key)) {
            throw new Refusal(Reason.NOT_FOUND, "no such article: " + key);
        }
        record(author, channel, new ArticleRemoved(key));
    }

    public synchronized List<DeskUser> users() {
        return List.copyOf(state.users().values());
    }

    public synchronized Optional<DeskUser> user(String id) {
        return Optional.ofNullable(state.users().get(id));
    }

    /** Adds the account unless it is there with the same particulars. */
    public synchronized DeskUser addUser(DeskUser user) {
        if (!user.equals(state.users().get(user.id()))) {
            record(user, Channel.SEED, new UserAdded(user));
        }
        return user;
    }

    /** Keeps a ticket as it comes, with its own id, times and comments; for loading sample data. */
    public synchronized void load(DeskTicket ticket, DeskUser author) {
        if (state.ticket(ticket.id()).isPresent()) {
            throw new Refusal(Reason.INVALID, "ticket " + ticket.id() + " is there already");
        }
        record(author, Channel.SEED, new TicketOpened(ticket));
        announced(ticket.id());
    }

    /** The number the next change will have. */
    public synchronized long nextSequence() {
        return state.nextSequence();
    }

    /** All accepted writes so far, oldest first. */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(state.entries());
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void record(DeskUser author, Channel channel, Change change) {
        JournalEntry entry = new JournalEntry(state.nextSequence(), now(), author.id(), channel, change);
        journal.append(entry);
        state.apply(entry);
    }

    private DeskTicket announced(String id) {
        DeskTicket ticket = state.ticket(id).orElseThrow();
        watchers.forEach(watcher -> watcher.accept(ticket));
        return ticket;
    }

    private DeskTicket existing(String id) {
        return state.ticket(id)
                .filter(ticket -> ticket.status() != Status.DELETED)
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such ticket: " + id));
    }

    private DeskUser knownUser(DeskUser requester) {
        return state.users().values().stream()
                .filter(user -> !requester.email().isEmpty() && user.email().equalsIgnoreCase(requester.email()))
                .findFirst()
                .orElseGet(() -> addUser(requester));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
