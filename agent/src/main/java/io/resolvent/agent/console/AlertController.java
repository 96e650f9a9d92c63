package io.resolvent.agent.console;

import io.resolvent.agent.store.AlertKind;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.Database;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a person say that they have seen an alert. */
@Controller
class AlertController {

    private final Alerts alerts;
    private final Clock clock;

    AlertController(Database database, Clock clock) {
        this.alerts = new Alerts(database);
        this.clock = clock;
    }

    /** Back to the desk, whether it was still there or not. */
    @PostMapping("/alerts/acknowledge")
    String acknowledge(@RequestParam("kind") String kind, @RequestParam("subject") String subject, Principal person) {
        if (Arrays.stream(AlertKind.values()).anyMatch(known -> known.word().equals(kind))) {
            alerts.acknowledge(kind, subject, person.getName(), clock.instant());
        }
        return "redirect:/";
    }
}
