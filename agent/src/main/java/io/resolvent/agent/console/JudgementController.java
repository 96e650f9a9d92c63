package io.resolvent.agent.console;

import io.resolvent.agent.outcome.CalibrationDesk;
import io.resolvent.agent.outcome.Demotion;
import io.resolvent.agent.outcome.Demotions;
import io.resolvent.agent.policy.ErrorWatch;
import io.resolvent.agent.store.Database;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a lead says of decisions, and of intents that were put back to suggest. JSON, for those who are logged in. */
@RestController
class JudgementController {

    private static final int MOST = 100;

    private final CalibrationDesk desk;
    private final Demotions demotions;

    JudgementController(Database database, Clock clock) {
        this.desk = new CalibrationDesk(database, clock);
        this.demotions = new Demotions(database, ErrorWatch.usual(), clock);
    }

    /** Decisions to judge, by their number in the policy log. */
    @GetMapping("/api/calibration")
    List<Long> offered(@RequestParam(name = "most", defaultValue = "20") int most) {
        return desk.offer(Math.clamp(most, 1, MOST));
    }

    @PostMapping("/api/calibration/{decision}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(@PathVariable("decision") long decision, @RequestParam("right") boolean right, Principal person) {
        desk.judge(decision, right, person.getName());
    }

    /** Intents that are held at suggest because too much went wrong. */
    @GetMapping("/api/demotions")
    List<Demotion> demoted() {
        return demotions.open();
    }

    /** Lets an intent be resolved automatically again, within half a minute. */
    @PostMapping("/api/demotions/put-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putBack(@RequestParam("intent") String intent, Principal person) {
        demotions.putBack(intent, person.getName());
    }
}
