package io.resolvent.evaluation.backtest;

import io.resolvent.agent.Conclusions;
import io.resolvent.agent.ConnectedStores;
import io.resolvent.agent.KnowledgeFolder;
import io.resolvent.agent.Resolution;
import io.resolvent.agent.Resolver;
import io.resolvent.agent.Steps;
import io.resolvent.agent.cli.CommandFailed;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.policy.Bounds;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import io.resolvent.evaluation.files.Labels;
import io.resolvent.evaluation.files.WorkFolder;
import io.resolvent.evaluation.report.Share;
import io.resolvent.ingestion.Knowledge;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Runs the assistant's own steps over files: the same {@link Resolver}, no ledger, no effect. No ticket sees itself or a
 * duplicate of itself; with {@code asOf} none sees anything newer than itself either. For one run.
 */
public final class Backtest {

    private final BacktestPlan plan;
    private final Progress progress;
    private final Clock clock;
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<LearningStep> steps = new ArrayList<>();

    public Backtest(BacktestPlan plan, Progress progress, Clock clock) {
        this.plan = plan;
        this.progress = progress;
        this.clock = clock;
    }

    /** Decides all tickets and writes {@code results.jsonl} and the reports into the folder of the plan. */
    public BacktestReport run() throws IOException {
        return new BacktestFiles(plan).write(outcome());
    }

    /** Decides everything. */
    BacktestOutcome outcome() throws IOException {
        try (WorkFolder work = WorkFolder.in(plan.settings().home(), "backtest")) {
            return outcome(work.path());
        }
    }

    private BacktestOutcome outcome(Path work) throws IOException {
        long start = clock.millis();
        DatedCopies copies = new DatedCopies(work.resolve("dated"));
        Settings settings = plan.asOf()
                ? plan.replayed(work, copies.of(plan.knowledge()), copies.of(plan.macros()))
                : plan.replayed(work, plan.knowledge(), plan.macros());
        SecretReference secrets = new SecretReference(System.getenv());
        try (ConnectedStores stores = ConnectedStores.open(settings, secrets, clock);
                Knowledge knowledge =
                        KnowledgeFolder.open(settings, secrets, plan.settings().home())) {
            Connector learned = stores.get(BacktestPlan.LEARNED);
            skipped.addAll(knowledge.ingest(learned, progress).skipped());
            List<Ticket> tickets = StoreTickets.all(stores.get(BacktestPlan.DECIDED), skipped);
            Duplicates duplicates = new Duplicates(StoreTickets.all(learned, new ArrayList<>()));
            double prepared = secondsSince(start);
            Judge judge = new Judge(labels(plan), publicTexts(knowledge), tickets);
            Past past = new Past(settings, knowledge, copies.versions(), duplicates, judge);
            List<Decided> decided = new ArrayList<>();
            for (Slice slice : plan.asOf() ? Slice.byTime(tickets, plan.steps()) : Slice.one(tickets)) {
                decided.addAll(decide(past, slice, decided.size(), tickets.size()));
            }
            return new BacktestOutcome(
                    decided,
                    judge,
                    new InternalQuotes(knowledge.items()).in(decided),
                    steps,
                    skipped,
                    copies.versions(),
                    knowledge.index().generation(),
                    prepared,
                    secondsSince(start));
        }
    }

    /** What all slices share. */
    private record Past(
            Settings settings, Knowledge knowledge, Versions versions, Duplicates duplicates, Judge judge) {}

    private List<Decided> decide(Past past, Slice slice, int before, int total) {
        Map<Ticket, Set<String>> hidden = new HashMap<>();
        Set<String> withheld = new HashSet<>();
        for (Ticket ticket : slice.tickets()) {
            hidden.put(ticket, past.duplicates().of(ticket));
            withheld.addAll(hidden.getOrDefault(ticket, Set.of()));
        }
        withheld.retainAll(sourcesBefore(slice.known(), past.knowledge()));
        long start = clock.millis();
        KnowledgeThen then = new KnowledgeThen(past.knowledge(), past.versions(), new View(slice.known(), withheld));
        progress.at("learning, step " + (steps.size() + 1), 0, -1);
        int known = then.resolvedTickets().size();
        if (known == 0 && !plan.asOf() && !plan.history().isEmpty()) {
            throw CommandFailed.usage(
                    "--tickets: every resolved ticket of --history is among the tickets to decide, so "
                            + "nothing is left to learn from; add --as-of, or name other tickets");
        }
        Steps learned = Steps.learn(past.settings(), then, slice.known(), plan.seed());
        double learnSeconds = secondsSince(start);
        start = clock.millis();
        List<Decided> decided = decide(learned, slice, hidden, past.judge(), before, total);
        steps.add(step(slice, known, learnSeconds, secondsSince(start), decided, learned));
        return decided;
    }

    private List<Decided> decide(
            Steps learned, Slice slice, Map<Ticket, Set<String>> hidden, Judge judge, int before, int total) {
        Bounds bounds = learned.policy().bounds();
        List<Decided> decided = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Resolution>> running = slice.tickets().stream()
                    .map(ticket ->
                            workers.submit(() -> resolve(learned, ticket, hidden.getOrDefault(ticket, Set.of()))))
                    .toList();
            for (int i = 0; i < running.size(); i++) {
                Resolution one = Awaited.result(running.get(i));
                boolean proven = bounds.admit(one.intent().label(), 1) != Bounds.Verdict.UNPROVEN;
                Ticket ticket = slice.tickets().get(i);
                decided.add(new Decided(ticket, one, judge.isRight(ticket, one), proven));
                progress.at("decided", before + decided.size(), total);
            }
        }
        return decided;
    }

    private Resolution resolve(Steps learned, Ticket ticket, Set<String> hidden) {
        View view = new View(plan.asOf() ? ticket.createdAt() : Instant.MAX, hidden);
        Ticket arrived = AsArrived.of(ticket);
        Resolver resolver = learned.resolver(ref -> arrived, inquiry -> view.before(), Conclusions.none());
        return KnowledgeThen.seeing(view, () -> resolver.resolve(arrived.ref()));
    }

    private static Set<String> sourcesBefore(Instant known, Knowledge knowledge) {
        return knowledge.resolvedTickets().stream()
                .filter(ticket ->
                        known.equals(Instant.MAX) || ticket.resolvedAt().isBefore(known))
                .map(ticket -> Passage.source(
                        ticket.ref().system(), SourceKind.TICKET, ticket.ref().id()))
                .collect(Collectors.toSet());
    }

    private static Map<String, Labels> labels(BacktestPlan plan) {
        Map<String, Labels> labels = new HashMap<>();
        plan.tickets().forEach(file -> labels.putAll(Labels.readable(file)));
        return labels;
    }

    private static List<String> publicTexts(Knowledge knowledge) {
        return knowledge.items().stream()
                .filter(item -> item.audience() == Audience.PUBLIC && item.kind() != KnowledgeItem.Kind.THREAD)
                .map(item -> item.title() + "\n" + item.body())
                .toList();
    }

    private static LearningStep step(
            Slice slice, int known, double learnSeconds, double decideSeconds, List<Decided> decided, Steps learned) {
        List<Decided> judged =
                decided.stream().filter(d -> d.isAuto() && d.isJudged()).toList();
        return new LearningStep(
                slice.known(),
                known,
                learnSeconds,
                decideSeconds,
                Share.of(decided.stream().filter(Decided::isAuto).count(), decided.size()),
                Share.of(judged.stream().filter(Decided::isWrong).count(), judged.size()),
                learned.versions());
    }

    private double secondsSince(long millis) {
        return (clock.millis() - millis) / 1000.0;
    }
}
