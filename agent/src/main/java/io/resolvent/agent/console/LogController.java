package io.resolvent.agent.console;

import io.resolvent.agent.log.Head;
import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.connectors.TicketRef;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern TICKET = Pattern.compile("[a-z][a-z0-9-]{0,40}:\\S+");

    private final SqlPolicyLog log;
    private final Clock clock;

    LogController(SqlPolicyLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    record Filter(String decision, String text) {

        /** What to say when nothing was found. */
        String nothing() {
            return decision.isBlank() && text.isBlank() ? "The log is empty." : "No decision matches.";
        }

        /** Words that name a ticket, as {@code system:id}, find that ticket; all others are looked for in the cases. */
        LogQuery query(int from) {
            Optional<String> words = Optional.of(text.strip()).filter(w -> !w.isEmpty());
            Optional<TicketRef> ticket =
                    words.filter(w -> TICKET.matcher(w).matches()).map(TicketRef::parse);
            return new LogQuery(
                    ticket,
                    Optional.of(decision).filter(word -> !word.isBlank()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ticket.isPresent() ? Optional.empty() : words,
                    PAGE,
                    from);
        }
    }

    record Tab(String word, String label) {}

    @GetMapping("/decisions")
    String decisions(
            @RequestParam(name = "decision", defaultValue = "") String decision,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            Model model) {
        int from = Math.clamp(offset, 0, DEEPEST);
        Instant now = clock.instant();
        Filter filter = new Filter(decision, text);
        List<DecisionRow> rows = log.query(filter.query(from)).stream()
                .map(row -> DecisionRow.of(row, now))
                .toList();
        model.addAttribute("decisions", rows);
        model.addAttribute("filter", filter);
        model.addAttribute("nothing", filter.nothing());
        model.addAttribute("tabs", tabs());
        model.addAttribute("integrity", integrity(log.head(now)));
        if (rows.size() == PAGE) {
            model.addAttribute("older", from + PAGE);
        }
        if (from > 0) {
            model.addAttribute("newer", Math.max(0, from - PAGE));
        }
        return "decisions";
    }

    private static String integrity(Head head) {
        return head.seq() == 0
                ? "The log is empty."
                : "Entry " + head.seq() + " closes the chain of hashes with "
                        + head.hash().substring(0, 16) + "…; “resolvent log verify” checks all of it.";
    }

    private static List<Tab> tabs() {
        return Stream.concat(
                        Stream.of(new Tab("", "All")),
                        Stream.of("auto_resolve", "suggest", "hand_off", "abstain")
                                .map(word -> new Tab(word, DecisionRow.label(word))))
                .toList();
    }
}
