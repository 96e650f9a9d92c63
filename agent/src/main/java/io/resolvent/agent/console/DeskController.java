package io.resolvent.agent.console;

import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.policy.Reason;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    /**
     * The same as a fragment, for the page's own refresh; 204 when it would be as before, so that the page stays as it is
     * under the reader's hand.
     *
     * @param seen what the page shows, as it was told
     */
    @GetMapping("/live")
    String live(
            @RequestParam(name = "seen", defaultValue = "") String seen, Model model, HttpServletResponse response) {
        if (fill(model).equals(seen)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return "dashboard :: unchanged";
        }
        return "dashboard :: live";
    }

    private String fill(Model model) {
        Instant now = clock.instant();
        DeskView desk = figures.now();
        List<DecisionRow> rows = log.query(LogQuery.newest(SHOWN).without(Reason.OWN_COMMENT)).stream()
                .map(row -> DecisionRow.of(row, now))
                .toList();
        String shown = Integer.toHexString(Objects.hash(desk, rows));
        model.addAttribute("desk", desk);
        model.addAttribute("decisions", rows);
        model.addAttribute("shown", shown);
        return shown;
    }
}
