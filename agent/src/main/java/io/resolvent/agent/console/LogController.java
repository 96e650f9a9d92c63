package io.resolvent.agent.console;

import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.SqlPolicyLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search in the policy log. */
@Controller
class LogController {

    private static final int PAGE = 50;
    private static final int DEEPEST = 1_000_000;

    private final SqlPolicyLog log;
    private final Clock clock;

    LogController(SqlPolicyLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    record Filter(String decision, String text) {}

    record Tab(String word, String label) {}

    @GetMapping("/decisions")
    String decisions(
            @RequestParam(name = "decision", defaultValue = "") String decision,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            Model model) {
        int from = Math.clamp(offset, 0, DEEPEST);
        Instant now = clock.instant();
        List<DecisionRow> rows = log
                .query(new LogQuery(
                        Optional.empty(),
                        Optional.of(decision).filter(word -> !word.isBlank()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(text).filter(words -> !words.isBlank()),
                        PAGE,
                        from))
                .stream()
                .map(row -> DecisionRow.of(row, now))
                .toList();
        model.addAttribute("decisions", rows);
        model.addAttribute("filter", new Filter(decision, text));
        model.addAttribute("tabs", tabs());
        if (rows.size() == PAGE) {
            model.addAttribute("older", from + PAGE);
        }
        return "decisions";
    }

    private static List<Tab> tabs() {
        return Stream.concat(
                        Stream.of(new Tab("", "All")),
                        Stream.of("auto_resolve", "suggest", "hand_off", "abstain")
                                .map(word -> new Tab(word, DecisionRow.label(word))))
                .toList();
    }
}
