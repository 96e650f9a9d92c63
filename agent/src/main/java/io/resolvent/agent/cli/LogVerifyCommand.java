package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.log.ExportedLog;
import io.resolvent.agent.log.Head;
import io.resolvent.agent.log.HeadFile;
import io.resolvent.agent.log.LogSeal;
import io.resolvent.agent.log.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    @Option(names = "--head", paramLabel = "FILE", description = "a signed end that log export or the service wrote")
    private @Nullable Path head;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "check this exported log instead; needs no home folder, only --key")
    private @Nullable Path export;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "the log's public key (default: keys/policy-log.pub of the home folder)")
    private @Nullable Path key;

    @Override
    public Integer call() throws IOException {
        Optional<Head> end = head == null ? Optional.empty() : Optional.of(HeadFile.read(head));
        return switch (found(end)) {
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

    private Verification found(Optional<Head> end) throws IOException {
        if (export != null) {
            Path file = key == null ? location.home().resolve("keys/policy-log.pub") : key;
            try (BufferedReader lines = Files.newBufferedReader(export)) {
                return ExportedLog.verify(lines, LogSeal.read(file), end);
            }
        }
        try (Archive archive = Archive.open(location.home())) {
            return end.map(archive.log()::verify).orElseGet(archive.log()::verify);
        }
    }
}
