package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.Alerts;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the open alerts. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists open alerts, those that nobody has seen first; ends with 1 when there are such.")
final class AlertsListCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (Archive archive = Archive.open(location.home())) {
            List<Alert> open = new Alerts(archive.database()).open();
            PrintWriter out = Terminal.out(spec);
            open.forEach(alert -> print(alert, out));
            if (open.isEmpty()) {
                out.println("no open alerts");
            }
            out.flush();
            return open.stream().allMatch(Alert::isAcknowledged) ? 0 : 1;
        }
    }

    private static void print(Alert alert, PrintWriter out) {
        out.println(alert.kind() + " " + alert.subject() + ": " + alert.message());
        out.println(
                "    since " + alert.firstAt() + ", raised " + alert.times() + " times, last " + alert.lastAt() + ", "
                        + (alert.isAcknowledged()
                                ? "seen by " + alert.acknowledgedBy()
                                : "seen by nobody, reminders: " + alert.reminders()));
    }
}
