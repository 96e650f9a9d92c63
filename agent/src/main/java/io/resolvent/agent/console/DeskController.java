package io.resolvent.agent.console;

import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.SqlPolicyLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: how it goes, and the last decisions, kept fresh. */
@Controller
class DeskController {

    private static final int SHOWN = 30;

    private final SqlPolicyLog log;
    private final DeskFigures figures;
    private final Clock clock;

    DeskController(SqlPolicyLog log, DeskFigures figures, Clock clock) {
        this.log = log;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/")
    String desk(Model model) {
        fill(model);
        return "dashboard";
    }

    /** The same as a fragment, for the page's own refresh. */
    @GetMapping("/live")
    String live(Model model) {
        fill(model);
        return "dashboard :: live";
    }

    private void fill(Model model) {
        Instant now = clock.instant();
        List<DecisionRow> rows = log.query(LogQuery.newest(SHOWN)).stream()
                .map(row -> DecisionRow.of(row, now))
                .toList();
        model.addAttribute("desk", figures.now());
        model.addAttribute("decisions", rows);
    }
}
