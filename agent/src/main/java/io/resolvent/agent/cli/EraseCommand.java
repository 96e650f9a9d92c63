package io.resolvent.agent.cli;

import io.resolvent.agent.Erasing;
import io.resolvent.agent.config.SecretReference;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Erases what mentions a person. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases every case, effect, remark and document that mentions a person. The policy log keeps that there were "
                    + "decisions, and stays verifiable.",
            "Stop the service first, and erase the person in the ticket store: what is still there is learned again."
        })
public final class EraseCommand implements Callable<Integer> {

    private static final int SHORTEST = 4;

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "WORDS",
            description = "mail address, full name, customer number: each in quotes, as it is written in tickets")
    private List<String> words = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "kept with the erasure; do not name the person")
    private String reason = "asked to";

    @Option(names = "--yes", description = "erase for good; without it the command only says what it found")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        words.stream()
                .filter(word -> word.strip().length() < SHORTEST)
                .findFirst()
                .ifPresent(word -> {
                    throw CommandFailed.usage("'" + word + "' is too short: it would erase what is about others; "
                            + "give at least " + SHORTEST + " characters");
                });
        PrintWriter out = Terminal.out(spec);
        Erasing erasing =
                new Erasing(location.settings(), new SecretReference(System.getenv()), Clock.systemUTC(), words);
        if (!yes) {
            Erasing.Erased found = erasing.find();
            out.println(found.cases() + " cases mention them" + waiting(found) + ". Nothing was erased; add --yes.");
        } else {
            Erasing.Erased erased = erasing.erase(
                    System.getProperty("user.name"), reason, new ProgressLine(System.err, Clock.systemUTC()));
            out.println("erased: " + erased.cases() + " cases, " + erased.effects() + " effects, " + erased.remarks()
                    + " remarks, " + erased.documents() + " documents and resolved tickets" + waiting(erased));
        }
        out.flush();
        return 0;
    }

    private static String waiting(Erasing.Erased erased) {
        return erased.waiting() == 0
                ? ""
                : "; " + erased.waiting() + " effects are still to be made: let the service make them and erase again";
    }
}
