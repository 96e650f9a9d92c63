package io.resolvent.agent.mapping;

import io.resolvent.agent.config.Settings;
import io.resolvent.agent.dispatch.WriteConditions;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.AlertKind;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.WriteRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether stores still are what was accepted of them, raises alerts, and holds back writes that rest on what is not
 * so any more. Before such a write it looks again when the last look is some minutes old. Thread-safe.
 */
public final class SchemaWatch implements WriteConditions {

    /** The kind of its alerts. */
    public static final String ALERT = AlertKind.SCHEMA.word();

    private static final Logger LOG = LoggerFactory.getLogger(SchemaWatch.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Settings settings;
    private final SqlSchemaBook book;
    private final Alerts alerts;
    private final Clock clock;
    private final LongFunction<Set<String>> macros;
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    /** What a store was, when; kept while the program runs. */
    private record Look(Instant at, StoreSchema schema) {}

    /** @param macros ids of the macros that the reply of a decision quotes, by the decision's seq */
    public SchemaWatch(Settings settings, Database database, Clock clock, LongFunction<Set<String>> macros) {
        this.settings = settings;
        this.book = new SqlSchemaBook(database);
        this.alerts = new Alerts(database);
        this.clock = clock;
        this.macros = macros;
    }

    /** Whether this store says what it is made of. */
    public static boolean canLook(Connector store) {
        return store.manifest().can(Capability.READ_SCHEMA);
    }

    /**
     * Looks now. What is seen first is accepted as it is. Alerts say what to change, and end when it is changed.
     *
     * @throws ConnectorException when the store cannot be read; that is an alert as well, unless it may help to try again
     */
    public Drift look(Connector store) {
        StoreSchema schema = read(store);
        Instant now = clock.instant();
        book.see(store.name(), schema, now);
        book.acceptFirst(store.name(), schema, now);
        looks.put(store.name(), new Look(now, schema));
        Drift drift = drift(store, schema);
        tell(store.name(), drift.troubles(), now);
        if (store instanceof MappedConnector mapped) {
            mapped.follow(drift);
        }
        return drift;
    }

    /** How the store was when it was last looked at; empty when it never was. */
    public Optional<Drift> lastSeen(Connector store) {
        return Optional.ofNullable(looks.get(store.name()))
                .map(Look::schema)
                .or(() -> book.seen(store.name()).map(SqlSchemaBook.Seen::schema))
                .map(schema -> drift(store, schema));
    }

    @Override
    public Clearance clear(Connector store, WriteRequest request, long decision) {
        if (!isDependent(request.action())) {
            return new Clearance.Clear(request);
        }
        try {
            return clear(request, decision, canLook(store) ? fresh(store) : drift(store, new StoreSchema(List.of())));
        } catch (ConnectorException e) {
            if (e.kind().isRetriable()) {
                throw e;
            }
            return new Clearance.Stopped(cannotBeRead(store, e));
        }
    }

    private Clearance clear(WriteRequest request, long decision, Drift drift) {
        Set<String> quoted = request.action().isPublic() ? macros.apply(decision) : Set.of();
        return drift.against(request.action(), quoted)
                .<Clearance>map(Clearance.Stopped::new)
                .orElseGet(() -> new Clearance.Clear(new WriteRequest(
                        request.ref(), drift.inStoreWords(request.action()), request.id(), request.expectedVersion())));
    }

    private static boolean isDependent(Action action) {
        return switch (action) {
            case Action.PostPublicReply reply -> true;
            case Action.ChangeStatus change -> true;
            case Action.SetField set -> true;
            case Action.Assign assign -> assign.group().isPresent();
            case Action.PostInternalNote note -> false;
            case Action.AddTags tags -> false;
            case Action.LinkTicket link -> false;
            case Action.Notify notify -> false;
        };
    }

    private Drift fresh(Connector store) {
        Instant now = clock.instant();
        return Optional.ofNullable(looks.get(store.name()))
                .filter(look -> Duration.between(look.at(), now).abs().compareTo(FRESH) < 0)
                .map(look -> drift(store, look.schema()))
                .orElseGet(() -> look(store));
    }

    private StoreSchema read(Connector store) {
        try {
            StoreSchema schema = store.schema().read();
            alerts.settle(ALERT, unreadable(store.name()));
            return schema;
        } catch (ConnectorException e) {
            if (!e.kind().isRetriable()) {
                raise(unreadable(store.name()), cannotBeRead(store, e), clock.instant());
            }
            throw e;
        }
    }

    private Drift drift(Connector store, StoreSchema schema) {
        StoreSchema accepted = book.accepted(store.name())
                .map(SqlSchemaBook.Acceptance::schema)
                .orElse(schema);
        return new Drift(StoreReferences.of(store.name(), settings, store.manifest()), accepted, schema);
    }

    private void tell(String store, List<Trouble> troubles, Instant now) {
        for (Trouble trouble : troubles) {
            raise(trouble.subject(), trouble.message(), now);
        }
        Set<String> open =
                Set.copyOf(troubles.stream().map(Trouble::subject).distinct().toList());
        alerts.open().stream()
                .filter(alert -> alert.kind().equals(ALERT) && alert.subject().startsWith(store + "/"))
                .map(Alert::subject)
                .filter(subject -> !open.contains(subject) && !subject.equals(unreadable(store)))
                .forEach(subject -> alerts.settle(ALERT, subject));
    }

    /** Not again while a person has the same line before them. */
    private void raise(String subject, String message, Instant now) {
        boolean known = alerts.open().stream()
                .anyMatch(alert -> alert.kind().equals(ALERT)
                        && alert.subject().equals(subject)
                        && alert.message().equals(message));
        if (!known) {
            alerts.raise(ALERT, subject, message, now);
            LOG.warn("{}", message);
        }
    }

    private static String cannotBeRead(Connector store, ConnectorException e) {
        return store.name() + ": its fields, statuses and groups cannot be read, so nothing is sent, assigned or solved"
                + " there; see ./resolvent doctor: " + e.getMessage();
    }

    private static String unreadable(String store) {
        return store + "/UNREADABLE";
    }
}
