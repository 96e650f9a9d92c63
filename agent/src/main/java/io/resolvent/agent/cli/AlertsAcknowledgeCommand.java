package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.store.AlertKind;
import io.resolvent.agent.store.Alerts;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A person says that they have seen an alert. */
@Command(
        name = "acknowledge",
        mixinStandardHelpOptions = true,
        description = "Says that a person has seen an alert: it is not repeated, and ends with its cause.")
final class AlertsAcknowledgeCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", description = "the first word of its line in the list")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "SUBJECT", description = "what follows that word, up to the colon")
    private String subject = "";

    @Option(names = "--by", paramLabel = "WHO", description = "who has seen it (default: the login)")
    private @Nullable String by;

    @Override
    public Integer call() {
        if (Arrays.stream(AlertKind.values()).noneMatch(known -> known.word().equals(kind))) {
            throw CommandFailed.usage("there is no alert of kind " + kind + "; see ./resolvent alerts list");
        }
        String person = Optional.ofNullable(by).orElseGet(() -> System.getProperty("user.name", "somebody"));
        try (Archive archive = Archive.open(location.home())) {
            Alerts alerts = new Alerts(archive.database());
            if (!alerts.acknowledge(kind, subject, person, Clock.systemUTC().instant())) {
                throw CommandFailed.check("no open alert " + kind + " " + subject + " that nobody has seen");
            }
        }
        PrintWriter out = Terminal.out(spec);
        out.println("seen by " + person + ": " + kind + " " + subject);
        out.flush();
        return 0;
    }
}
