package io.resolvent.agent.discovery;

import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives tickets the intents that were found for them. */
public final class FoundLabels {

    /** The label of a ticket whose intent was found: what it was found by, see {@link Origin#word()}. */
    public static final String FOUND_BY = "foundBy";

    /** The label that holds the macro's or article's id; missing where a cluster was found. */
    public static final String FOUND_KEY = "foundKey";

    private final Map<String, FoundIntent> byTicket = new HashMap<>();

    public FoundLabels(List<FoundIntent> intents) {
        intents.forEach(intent -> intent.tickets().forEach(ticket -> byTicket.put(ticket, intent)));
    }

    /** All tickets in their order; one that the store gave an intent keeps that one. */
    public List<ResolvedTicket> on(List<ResolvedTicket> tickets) {
        return tickets.stream().map(this::on).toList();
    }

    private ResolvedTicket on(ResolvedTicket ticket) {
        return ticket.intent().isBlank()
                ? Optional.ofNullable(byTicket.get(ticket.ref().toString()))
                        .map(intent -> labelled(ticket, intent))
                        .orElse(ticket)
                : ticket;
    }

    private static ResolvedTicket labelled(ResolvedTicket ticket, FoundIntent intent) {
        Map<String, String> labels = new HashMap<>(ticket.labels());
        labels.put("intent", intent.label());
        labels.put(FOUND_BY, intent.origin().word());
        if (!intent.key().isBlank()) {
            labels.put(FOUND_KEY, intent.key());
        }
        return new ResolvedTicket(
                ticket.ref(),
                ticket.version(),
                ticket.question(),
                ticket.resolution(),
                ticket.thread(),
                intent.label(),
                ticket.macro(),
                labels,
                ticket.createdAt(),
                ticket.resolvedAt());
    }
}
