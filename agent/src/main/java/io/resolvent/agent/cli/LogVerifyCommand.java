package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.log.HeadFile;
import io.resolvent.agent.log.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks that nothing in the log was changed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks that no entry was edited, removed, added or moved; with --head also that none was cut off.")
final class LogVerifyCommand implements Callable<Integer> {

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--head", paramLabel = "FILE", description = "a signed end that log export wrote earlier")
    private @Nullable Path head;

    @Override
    public Integer call() throws IOException {
        try (Archive archive = Archive.open(location.home())) {
            Verification found =
                    head == null ? archive.log().verify() : archive.log().verify(HeadFile.read(head));
            return switch (found) {
                case Verification.Intact intact -> {
                    Terminal.out(spec)
                            .println(intact.rows() + " entries, the chain is intact"
                                    + (intact.againstHead() ? " and matches the exported end" : ""));
                    yield 0;
                }
                case Verification.Broken broken ->
                    throw CommandFailed.check("policy log: entry " + broken.seq() + ": " + broken.problem());
            };
        }
    }
}
