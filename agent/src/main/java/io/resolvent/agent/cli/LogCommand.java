package io.resolvent.agent.cli;

import picocli.CommandLine.Command;

/** The policy log from the command line. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Shows, exports, checks and replays the policy log.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LogQueryCommand.class, LogExportCommand.class, LogVerifyCommand.class, LogReplayCommand.class})
public final class LogCommand {}
