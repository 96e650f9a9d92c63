package io.resolvent.agent;

import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.discovery.Discovery;
import io.resolvent.agent.discovery.FoundIntent;
import io.resolvent.agent.discovery.IntentBook;
import io.resolvent.agent.discovery.SqlIntentBook;
import io.resolvent.agent.dispatch.DispatchSettings;
import io.resolvent.agent.dispatch.Dispatcher;
import io.resolvent.agent.dispatch.Lane;
import io.resolvent.agent.dispatch.ReplyCaps;
import io.resolvent.agent.dispatch.SqlLedger;
import io.resolvent.agent.intake.Inbox;
import io.resolvent.agent.intake.Poller;
import io.resolvent.agent.mapping.SchemaWatch;
import io.resolvent.agent.notification.AlertNotices;
import io.resolvent.agent.notification.ConsoleLinks;
import io.resolvent.agent.notification.HandOffNotices;
import io.resolvent.agent.outcome.CalibrationDesk;
import io.resolvent.agent.outcome.Demotions;
import io.resolvent.agent.outcome.OutcomeWatcher;
import io.resolvent.agent.policy.ErrorWatch;
import io.resolvent.agent.store.RetrySchedule;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.IngestReport;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.redaction.Redactors;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assistant put together from its configuration: opens what it needs, learns, and offers each piece of work as a
 * method that may be called again and again. Thread-safe. One per home folder.
 */
public final class Assistant implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int OUTCOMES_AT_ONCE = 50;
    private static final int CHATS_AT_ONCE = 4;

    private final Settings settings;
    private final Clock clock;
    private final Archive archive;
    private final Knowledge knowledge;
    private final ConnectedStores stores;
    private final Inbox inbox;
    private final SqlLedger ledger;
    private final SchemaWatch schemas;
    private final Dispatcher dispatcher;
    private final HandOffNotices handOffNotices;
    private final AlertNotices alertNotices;
    private final OutcomeWatcher outcomes;
    private final Map<String, Poller> pollers;
    private final Semaphore parallel;
    private final Demotions demotions;
    private final LatestTickets latest = new LatestTickets();
    private volatile Optional<Steps> learned = Optional.empty();
    private volatile Optional<Steps> steps = Optional.empty();

    private Assistant(Settings settings, Clock clock, Archive archive, Knowledge knowledge, ConnectedStores stores) {
        SecureRandom random = new SecureRandom();
        this.settings = settings;
        this.clock = clock;
        this.archive = archive;
        this.knowledge = knowledge;
        this.stores = stores;
        this.inbox = new Inbox(archive.database(), clock, random, RetrySchedule.standard(), LEASE);
        this.ledger = new SqlLedger(archive.database(), archive.log(), inbox::settlement, () -> {});
        this.schemas = new SchemaWatch(settings, archive.database(), clock, new QuotedMacros(archive.log()));
        this.dispatcher = new Dispatcher(
                archive.database(),
                archive.log(),
                stores,
                schemas,
                inbox::accept,
                dispatching(settings),
                clock,
                random);
        ConsoleLinks console = ConsoleLinks.of(settings);
        this.handOffNotices = new HandOffNotices(settings.notifications().handOffs(), console, Redactors.standard());
        this.alertNotices = new AlertNotices(
                settings.notifications().alerts(), archive.database(), console, Redactors.standard(), clock);
        this.outcomes = new OutcomeWatcher(archive.database(), archive.log(), stores, new DraftTexts(), clock);
        this.demotions = new Demotions(
                archive.database(),
                new ErrorWatch(settings.autonomy().alpha(), settings.autonomy().delta()),
                clock);
        this.pollers = pollers(settings, archive, stores, clock);
        this.parallel = new Semaphore(settings.limits().parallelTickets());
    }

    /** Opens databases, index and connectors under the settings' home. Calls no store yet. */
    public static Assistant open(Settings settings, Clock clock) {
        return open(settings, new SecretReference(System.getenv()), clock);
    }

    /** The same, with the given source of secrets. */
    public static Assistant open(Settings settings, SecretReference secrets, Clock clock) {
        ConnectedStores stores = ConnectedStores.open(settings, secrets, clock);
        Archive archive = Archive.open(settings.home());
        Knowledge knowledge = KnowledgeFolder.open(settings, secrets);
        Assistant assistant = new Assistant(settings, clock, archive, knowledge, stores);
        assistant.inbox.recover();
        assistant.dispatcher.recover();
        assistant.latest.recall(archive.log());
        return assistant;
    }

    /** Looks whether all stores still are what the configuration means by them; what is not raises alerts. */
    public void lookAtSchemas() {
        for (Connector store : stores.all()) {
            if (SchemaWatch.canLook(store)) {
                lookAtSchema(store);
            }
        }
    }

    private void lookAtSchema(Connector store) {
        try {
            schemas.look(store);
        } catch (ConnectorException e) {
            LOG.warn("{}: fields, statuses and groups not looked at now: {}", store.name(), e.getMessage());
        }
    }

    /** Brings what this store has into the knowledge; call {@link #learn} afterwards. */
    public IngestReport ingest(Connector store, Progress progress) {
        return knowledge.ingest(store, progress);
    }

    /**
     * Learns classifier and bounds anew from all resolved tickets. Decisions go on meanwhile with what was learned, which
     * takes up new tickets at once where it can.
     */
    public void learn() {
        learned = learned.map(now -> now.with(knowledge.resolvedTickets()));
        obeyDemotions();
        learned = Optional.of(Steps.learn(
                settings, knowledge, foundIntents(), new CalibrationDesk(archive.database(), clock).judged()));
        obeyDemotions();
    }

    /** What was found and named; found now when the store has no intents and nobody has looked for them. */
    private List<FoundIntent> foundIntents() {
        SqlIntentBook book = new SqlIntentBook(archive.database());
        IntentBook known = book.book();
        List<ResolvedTicket> resolved = knowledge.resolvedTickets();
        if (!known.intents().isEmpty() || !Discovery.isNeeded(resolved)) {
            return known.intents();
        }
        List<FoundIntent> found = new Discovery(knowledge.embedder()).find(resolved, knowledge.items(), List.of());
        book.make(known.discovered(found), "resolvent", clock.instant());
        return found;
    }

    /** What decides now; learned on first use. */
    public Steps steps() {
        if (steps.isEmpty()) {
            learn();
        }
        return steps.orElseThrow();
    }

    /** Asks one store for changes. @return how many events are new */
    public int poll(String store) {
        return Optional.ofNullable(pollers.get(store))
                .map(p -> p.poll().accepted())
                .orElse(0);
    }

    /** Decides all tickets that wait, several at a time. @return how many */
    public int work() {
        return inParallel(() ->
                inbox.claim().map(claim -> () -> inbox.work(claim, ref -> resolve(ref, claim.attempts()))));
    }

    /** Makes all effects that are due on tickets, several tickets at a time. @return how many */
    public int deliver() {
        return inParallel(() -> dispatcher.next(Lane.TICKETS));
    }

    /** Sends what chats are to be told, of hand-offs and of alerts. Apart from all else, so that a chat holds up nothing. */
    public int tell() {
        alertNotices.look();
        return inParallel(() -> dispatcher.next(Lane.NOTICES), new Semaphore(CHATS_AT_ONCE));
    }

    /** Forgets deliveries that ended so long ago that no store repeats them. @return how many */
    public int forget() {
        return inbox.forget(clock.instant().minus(REMEMBERED));
    }

    private int inParallel(Supplier<Optional<Runnable>> work) {
        return inParallel(work, parallel);
    }

    private static int inParallel(Supplier<Optional<Runnable>> work, Semaphore parallel) {
        int started = 0;
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Optional<Runnable> next = work.get(); next.isPresent(); next = work.get()) {
                Runnable piece = next.get();
                parallel.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        piece.run();
                    } finally {
                        parallel.release();
                    }
                });
                started++;
            }
        }
        return started;
    }

    /**
     * Looks what came of earlier decisions, and puts intents back to suggest where too much went wrong.
     *
     * @return how many tickets were looked at
     */
    public int watch() {
        int looked = outcomes.lookAround(OUTCOMES_AT_ONCE);
        demotions.look();
        obeyDemotions();
        return looked;
    }

    private void obeyDemotions() {
        steps = learned.map(all -> all.without(demotions.intents()));
    }

    /** Decides one ticket now. */
    public void resolve(TicketRef ref) {
        resolve(ref, LiveTickets.LOOKS);
    }

    private void resolve(TicketRef ref, int attempts) {
        Steps now = steps();
        now.resolver(
                        new LiveTickets(stores, attempts),
                        archive.log()::isDecided,
                        latest,
                        Horizon.everything(),
                        new LedgerConclusions(
                                ledger,
                                clock,
                                stores.get(ref.system()).manifest(),
                                settings.autonomy()::of,
                                versions(now),
                                handOffNotices))
                .resolve(ref);
    }

    private Map<String, String> versions(Steps now) {
        Map<String, String> versions = new TreeMap<>(now.versions());
        versions.put("index", knowledge.index().generation());
        return versions;
    }

    public OutcomeWatcher outcomes() {
        return outcomes;
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    public Archive archive() {
        return archive;
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public ConnectedStores stores() {
        return stores;
    }

    public Inbox inbox() {
        return inbox;
    }

    @Override
    public void close() {
        stores.close();
        knowledge.close();
        archive.close();
    }

    private static DispatchSettings dispatching(Settings settings) {
        ReplyCaps caps = new ReplyCaps(
                settings.limits().repliesPerTicketPerDay(), settings.limits().repliesPerRequesterPerHour());
        return new DispatchSettings(caps, RetrySchedule.standard(), LEASE);
    }

    private static Map<String, Poller> pollers(
            Settings settings, Archive archive, ConnectedStores stores, Clock clock) {
        Map<String, Poller> pollers = new LinkedHashMap<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (Connector store : stores.all()) {
            Instant since = Optional.ofNullable(settings.connectors().get(store.name()))
                    .flatMap(ConnectorEntry::start)
                    .orElse(now);
            pollers.put(store.name(), new Poller(store, archive.database(), clock, since));
        }
        return pollers;
    }
}
