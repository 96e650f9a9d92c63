package io.resolvent.agent.discovery;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up resolved tickets about four things. */
final class SomeResolved {

    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> TOPICS = List.of(
            "password reset link broken",
            "invoice amount wrong tax",
            "parcel delivery courier late",
            "camera battery empty charger");

    private SomeResolved() {}

    /** So many of each topic, from a number on. */
    static List<ResolvedTicket> ofEach(int from, int to) {
        List<ResolvedTicket> tickets = new ArrayList<>();
        for (int topic = 0; topic < TOPICS.size(); topic++) {
            for (int i = from; i < to; i++) {
                String[] words = TOPICS.get(topic).split(" ");
                String question = "Please help, " + words[i % 4] + " " + words[(i + 1) % 4] + " and "
                        + words[(i + 2) % 4] + " again word" + i;
                tickets.add(ticket(topic + "-" + i, question, "", "", ""));
            }
        }
        return tickets;
    }

    static ResolvedTicket ticket(String id, String question, String answer, String intent, String macro) {
        return new ResolvedTicket(
                new TicketRef("desk", id), "1", question, answer, List.of(), intent, macro, Map.of(), AT, AT);
    }

    static KnowledgeItem item(KnowledgeItem.Kind kind, String id, String title, String body, String link) {
        return new KnowledgeItem(
                id,
                kind,
                title,
                body,
                KnowledgeItem.Format.PLAIN,
                Audience.PUBLIC,
                "1",
                AT,
                Map.of(),
                link.isEmpty() ? Optional.empty() : Optional.of(URI.create(link)));
    }
}
