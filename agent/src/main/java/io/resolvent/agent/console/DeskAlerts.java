package io.resolvent.agent.console;

import io.resolvent.agent.console.DeskView.AlertView;
import io.resolvent.agent.dispatch.Notice;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Open alerts, each with the ticket it is about. Thread-safe. */
final class DeskAlerts {

    private static final int SHOWN = 5;

    private final Alerts alerts;
    private final DeadLetters letters;

    DeskAlerts(Database database) {
        this.alerts = new Alerts(database);
        this.letters = new DeadLetters(database);
    }

    /** Those that nobody has seen first. */
    List<AlertView> newest(Instant now) {
        return alerts.open().stream()
                .limit(SHOWN)
                .map(alert -> view(alert, now))
                .toList();
    }

    /** How many are open beside those that {@link #newest} gives. */
    int beyondNewest() {
        return Math.max(0, alerts.open().size() - SHOWN);
    }

    private AlertView view(Alert alert, Instant now) {
        Optional<TicketRef> ticket = letters.find(alert.subject())
                .map(DeadLetter::ref)
                .or(() -> ticket(alert.subject()))
                .flatMap(Notice::ticket);
        return new AlertView(
                alert.kind(),
                alert.subject(),
                alert.message(),
                Ages.ago(alert.lastAt(), now) + (alert.times() > 1 ? ", " + alert.times() + " times" : ""),
                ticket.map(TicketRef::system).orElse(""),
                ticket.map(TicketRef::id).orElse(""),
                alert.acknowledgedBy());
    }

    private static Optional<TicketRef> ticket(String subject) {
        try {
            return Optional.of(TicketRef.parse(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
