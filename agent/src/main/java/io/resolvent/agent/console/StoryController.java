package io.resolvent.agent.console;

import io.resolvent.agent.console.StoryView.EffectView;
import io.resolvent.agent.console.StoryView.EntryView;
import io.resolvent.agent.dispatch.Outbox;
import io.resolvent.agent.dispatch.OutboxRow;
import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.outcome.OutcomeWatcher;
import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.store.Database;
import io.resolvent.connectors.TicketRef;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A ticket's whole story. */
@Controller
class StoryController {

    private static final int ENTRIES = 20;
    private static final Set<String> LINKABLE = Set.of("http", "https");

    private final SqlPolicyLog log;
    private final Outbox outbox;
    private final OutcomeWatcher outcomes;
    private final Clock clock;

    StoryController(SqlPolicyLog log, Database database, OutcomeWatcher outcomes, Clock clock) {
        this.log = log;
        this.outbox = new Outbox(database);
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** 404 for a ticket about which nothing was decided. */
    @GetMapping("/tickets/{system}/{id}")
    String story(@PathVariable("system") String system, @PathVariable("id") String id, Model model) {
        TicketRef ref = ref(system, id);
        List<Recorded> rows = rows(ref);
        model.addAttribute(
                "story",
                new StoryView(ref.toString(), summary(rows.size()), link(rows.getFirst()), entries(ref, rows)));
        return "ticket";
    }

    /** What was decided about it; looks at the assistant's own comments only where there is nothing else. */
    private List<Recorded> rows(TicketRef ref) {
        LogQuery all = LogQuery.of(ref, ENTRIES);
        return Stream.of(all.without(Reason.OWN_COMMENT), all)
                .map(log::query)
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<EntryView> entries(TicketRef ref, List<Recorded> rows) {
        Instant now = clock.instant();
        Map<Long, List<EffectView>> effects = outbox.of(ref).stream()
                .collect(Collectors.groupingBy(
                        OutboxRow::decision, Collectors.mapping(EffectWords::of, Collectors.toList())));
        return rows.stream()
                .map(row -> Stories.entry(row, effects.getOrDefault(row.seq(), List.of()), outcome(row.seq()), now))
                .toList();
    }

    private String outcome(long seq) {
        return outcomes.outcome(seq).map(OutcomeWords::of).orElse("");
    }

    private static TicketRef ref(String system, String id) {
        try {
            return new TicketRef(system, id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such ticket", e);
        }
    }

    private static String summary(int entries) {
        if (entries == 1) {
            return "One decision.";
        }
        return (entries == ENTRIES ? "The last " : "") + entries + " decisions, the newest first.";
    }

    private static String link(Recorded row) {
        return Cases.of(row)
                .flatMap(file -> file.facts().link())
                .filter(uri -> Optional.ofNullable(uri.getScheme())
                        .filter(LINKABLE::contains)
                        .isPresent())
                .map(URI::toString)
                .orElse("");
    }
}
