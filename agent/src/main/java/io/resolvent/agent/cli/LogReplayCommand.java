package io.resolvent.agent.cli;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.Replay;
import io.resolvent.agent.log.LogQuery;
import io.resolvent.agent.log.Recorded;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides recorded cases again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Decides recorded cases again and compares; ends with 1 when one comes out differently.")
final class LogReplayCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ENTRY", description = "the number of one entry; without it: the newest")
    private @Nullable Long seq;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how many of the newest (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() {
        PrintWriter out = Terminal.out(spec);
        try (Assistant assistant = Assistant.open(location.settings(), Clock.systemUTC())) {
            Replay replay =
                    new Replay(assistant.steps(), assistant.knowledge().index().generation());
            List<Replay.Result> results =
                    rows(assistant).stream().map(replay::of).toList();
            results.stream().filter(r -> seq != null || !r.isSame()).forEach(r -> out.println(line(r)));
            long different = results.stream().filter(r -> !r.isSame()).count();
            long partly = results.stream().filter(r -> !r.recorded().isEmpty()).count();
            out.println(results.size() + " entries decided again, " + different + " differently"
                    + (partly == 0 ? "" : "; in " + partly + " of them a step was taken from the record"));
            out.flush();
            return different == 0 ? 0 : 1;
        }
    }

    private List<Recorded> rows(Assistant assistant) {
        if (seq == null) {
            return assistant.archive().log().query(LogQuery.newest(limit));
        }
        return List.of(assistant
                .archive()
                .log()
                .entry(seq)
                .orElseThrow(() -> CommandFailed.usage("the policy log has no entry " + seq)));
    }

    private static String line(Replay.Result result) {
        return "entry " + result.seq() + ": " + (result.isSame() ? "the same" : String.join(", ", result.differences()))
                + "; run again: " + String.join(", ", result.again())
                + (result.recorded().isEmpty() ? "" : "; from the record: " + String.join(", ", result.recorded()));
    }
}
