package io.resolvent.agent.console;

import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.console.StoryView.EntryView;
import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.connectors.TicketRef;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A ticket's whole story. */
@Controller
class StoryController {

    private static final int ENTRIES = 100;
    private static final Set<String> LINKABLE = Set.of("http", "https");

    private final SqlPolicyLog log;
    private final DeskFigures figures;
    private final Clock clock;

    StoryController(SqlPolicyLog log, DeskFigures figures, Clock clock) {
        this.log = log;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/tickets/{system}/{id}")
    String story(@PathVariable("system") String system, @PathVariable("id") String id, Model model) {
        TicketRef ref = ref(system, id);
        List<Recorded> rows = log.query(LogQuery.of(ref, ENTRIES));
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Instant now = clock.instant();
        List<EntryView> entries = rows.stream()
                .map(row -> Stories.entry(row, figures.effects(row.seq()), figures.outcome(row.seq()), now))
                .toList();
        model.addAttribute("story", new StoryView(ref.toString(), summary(entries), link(rows.getFirst()), entries));
        return "ticket";
    }

    private static TicketRef ref(String system, String id) {
        try {
            return new TicketRef(system, id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such ticket", e);
        }
    }

    private static String summary(List<EntryView> entries) {
        return entries.size() == 1 ? "One decision." : entries.size() + " decisions, the newest first.";
    }

    private static String link(Recorded row) {
        return CaseFiles.read(row.entry().caseFile())
                .facts()
                .link()
                .filter(uri -> Optional.ofNullable(uri.getScheme())
                        .filter(LINKABLE::contains)
                        .isPresent())
                .map(URI::toString)
                .orElse("");
    }
}
