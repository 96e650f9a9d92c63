package io.resolvent.evaluation.simulation;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import io.resolvent.evaluation.simulation.LedgerEntry.What;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tickets of one store and the ledger of everything that was done to them. One thread. */
final class SimulatedTickets {

    private static final Map<String, String> FROM_A_MACHINE = Map.of("auto-submitted", "auto-replied");

    private final String system;
    private final Clock clock;
    private final Map<TicketRef, Ticket> tickets = new LinkedHashMap<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private Optional<ActionId> during = Optional.empty();
    private int version;

    SimulatedTickets(String system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    String system() {
        return system;
    }

    List<LedgerEntry> ledger() {
        return ledger;
    }

    List<Ticket> all() {
        return List.copyOf(tickets.values());
    }

    /** What happens meanwhile falls between the check of this effect and its write. */
    void during(Optional<ActionId> effect, Runnable meanwhile) {
        Optional<ActionId> outer = during;
        during = effect;
        try {
            meanwhile.run();
        } finally {
            during = outer;
        }
    }

    TicketRef open(String id, String requester, String text) {
        TicketRef ref = new TicketRef(system, id);
        tickets.put(
                ref,
                new Ticket(
                        ref,
                        "v0",
                        "",
                        Status.NEW,
                        new Requester(requester, requester, requester + "@customer.example", Map.of()),
                        List.of(),
                        Set.of(),
                        Map.of(),
                        "",
                        "",
                        clock.instant(),
                        clock.instant(),
                        Optional.empty()));
        say(ref, Author.Role.REQUESTER, What.PUBLIC_COMMENT, text, Optional.empty());
        return ref;
    }

    Ticket get(TicketRef ref) {
        return Optional.ofNullable(tickets.get(ref))
                .orElseThrow(() -> new ConnectorException(FailureKind.NOT_FOUND, ref.toString(), "no such ticket"));
    }

    /** Changed after the version of this number, oldest change first. */
    List<Ticket> after(int number) {
        return tickets.values().stream()
                .filter(ticket -> number(ticket) > number)
                .sorted(Comparator.comparingInt(SimulatedTickets::number))
                .toList();
    }

    void say(TicketRef ref, Author.Role role, What what, String text, Optional<ActionId> effect) {
        say(ref, role, what, text, false, effect);
    }

    void sayByMachine(TicketRef ref, String text) {
        say(ref, Author.Role.REQUESTER, What.PUBLIC_COMMENT, text, true, Optional.empty());
    }

    private void say(
            TicketRef ref, Author.Role role, What what, String text, boolean automatic, Optional<ActionId> effect) {
        Ticket old = get(ref);
        String id = "c" + (old.comments().size() + 1);
        List<Comment> comments = new ArrayList<>(old.comments());
        comments.add(new Comment(
                id,
                new Author(role, "", ""),
                what == What.PUBLIC_COMMENT ? Visibility.PUBLIC : Visibility.INTERNAL,
                text,
                clock.instant(),
                List.of(),
                automatic ? FROM_A_MACHINE : Map.of()));
        boolean reopens = role == Author.Role.REQUESTER && old.status() == Status.SOLVED;
        put(old, reopens ? Status.OPEN : old.status(), comments);
        ledger.add(new LedgerEntry(ref, role, what, id, text, automatic, effect, during));
    }

    /** Reply and status in one call: one version. */
    void reply(TicketRef ref, Action.PostPublicReply reply, ActionId id) {
        say(ref, Author.Role.ASSISTANT, What.PUBLIC_COMMENT, reply.text(), Optional.of(id));
        reply.status().ifPresent(status -> {
            Ticket now = get(ref);
            version--;
            put(now, status, now.comments());
            add(ref, Author.Role.ASSISTANT, What.STATUS, status.name(), Optional.of(id));
        });
    }

    void status(TicketRef ref, Author.Role role, Status status, Optional<ActionId> effect) {
        Ticket old = get(ref);
        put(old, status, old.comments());
        add(ref, role, What.STATUS, status.name(), effect);
    }

    void touch(TicketRef ref, Author.Role role, String text, Optional<ActionId> effect) {
        Ticket old = get(ref);
        put(old, old.status(), old.comments());
        add(ref, role, What.OTHER, text, effect);
    }

    boolean hasEffect(ActionId id) {
        return ledger.stream().anyMatch(entry -> entry.effect().equals(Optional.of(id)));
    }

    boolean hasStatusOf(ActionId id) {
        return ledger.stream()
                .anyMatch(entry -> entry.what() == What.STATUS && entry.effect().equals(Optional.of(id)));
    }

    /** Whether this effect is the last thing that was done to the ticket. */
    boolean endsWith(TicketRef ref, ActionId id) {
        return ledger.reversed().stream()
                .filter(entry -> entry.ref().equals(ref))
                .findFirst()
                .filter(entry -> entry.effect().equals(Optional.of(id)))
                .isPresent();
    }

    static int number(Ticket ticket) {
        return Integer.parseInt(ticket.version().substring(1));
    }

    private void add(TicketRef ref, Author.Role role, What what, String text, Optional<ActionId> effect) {
        ledger.add(new LedgerEntry(ref, role, what, "", text, false, effect, during));
    }

    private void put(Ticket old, Status status, List<Comment> comments) {
        version++;
        tickets.put(
                old.ref(),
                new Ticket(
                        old.ref(),
                        "v" + version,
                        old.subject(),
                        status,
                        old.requester(),
                        comments,
                        old.tags(),
                        old.fields(),
                        old.group(),
                        old.assignee(),
                        old.createdAt(),
                        clock.instant(),
                        old.link()));
    }
}
