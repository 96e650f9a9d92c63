package io.resolvent.agent.notification;

import io.resolvent.agent.config.NotificationSection;
import io.resolvent.agent.config.NotificationSection.Content;
import io.resolvent.agent.dispatch.ActionIds;
import io.resolvent.agent.dispatch.AlertOutbox;
import io.resolvent.agent.dispatch.Notice;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.ingestion.redaction.Redactor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells chats of open alerts, of each one once, and once more for each reminder, until somebody has seen it. Nothing is told of messages that could not be
 * delivered, for that could go on for ever: the console shows those. Thread-safe.
 */
public final class AlertNotices {

    /** What has been open for longer when a chat is first named is no news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_IN_AN_HOUR = 30;

    private final List<NotificationSection.Alerts> routes;
    private final Alerts alerts;
    private final DeadLetters letters;
    private final AlertOutbox outbox;
    private final ConsoleLinks console;
    private final Redactor redactor;
    private final Clock clock;
    private final Set<ActionId> told = ConcurrentHashMap.newKeySet();

    public AlertNotices(
            List<NotificationSection.Alerts> routes,
            Database database,
            ConsoleLinks console,
            Redactor redactor,
            Clock clock) {
        this.routes = List.copyOf(routes);
        this.alerts = new Alerts(database);
        this.letters = new DeadLetters(database);
        this.outbox = new AlertOutbox(database);
        this.console = console;
        this.redactor = redactor;
        this.clock = clock;
    }

    /** Puts what is new into the outbox. @return how many messages */
    public int look() {
        if (routes.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        int added = 0;
        for (Alert alert : alerts.open().reversed()) {
            Optional<TicketRef> about = about(alert);
            boolean ofAMessage = about.filter(Notice::is).isPresent();
            if (!ofAMessage && !alert.isAcknowledged() && alert.firstAt().isAfter(now.minus(NEWS))) {
                added += tell(alert, about, now);
            }
        }
        return added;
    }

    private int tell(Alert alert, Optional<TicketRef> about, Instant now) {
        int added = 0;
        for (NotificationSection.Alerts route : routes) {
            boolean wanted = route.kinds().isEmpty() || route.kinds().stream().anyMatch(alert.kind()::equalsIgnoreCase);
            if (wanted && tell(notice(route, alert, about), now)) {
                added++;
            }
        }
        return added;
    }

    /** What is known to be in the outbox is not written again and again. */
    private boolean tell(WriteRequest notice, Instant now) {
        if (told.contains(notice.id())
                || outbox.addedSince(notice.ref().system(), now.minus(HOUR)) >= MOST_IN_AN_HOUR) {
            return false;
        }
        told.add(notice.id());
        return outbox.add(notice, now);
    }

    private WriteRequest notice(NotificationSection.Alerts route, Alert alert, Optional<TicketRef> about) {
        String place = route.connector() + " " + route.channel();
        String since = alert.firstAt().toEpochMilli() + (alert.reminders() > 0 ? "+" + alert.reminders() : "");
        ActionId id = ActionIds.of("alert", alert.kind(), alert.subject(), since + " " + place, 0);
        return new WriteRequest(
                Notice.ofAlert(route.connector(), id.value().substring(0, 16)),
                new Action.Notify(route.channel(), text(route.content(), alert, about), links(about)),
                id,
                "");
    }

    private String text(Content content, Alert alert, Optional<TicketRef> about) {
        String kind = alert.kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
        String ticket = about.map(ref -> "\nTicket: " + ref).orElse("");
        String words = content == Content.REASON
                ? ""
                : "\n" + redactor.redact(alert.message()).text();
        return "Resolvent needs attention: " + kind + ticket + words;
    }

    private List<Action.Link> links(Optional<TicketRef> about) {
        return List.of(about.map(ref -> new Action.Link("See what was decided", console.story(ref)))
                .orElseGet(() -> new Action.Link("Open the console", console.desk())));
    }

    private Optional<TicketRef> about(Alert alert) {
        return letters.find(alert.subject()).map(DeadLetter::ref).or(() -> ticket(alert));
    }

    /** Only what is of a ticket by its kind has one as its subject. */
    private static Optional<TicketRef> ticket(Alert alert) {
        try {
            return alert.kind().startsWith("reply-") ? Optional.of(TicketRef.parse(alert.subject())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
