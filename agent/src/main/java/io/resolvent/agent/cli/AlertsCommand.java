package io.resolvent.agent.cli;

import picocli.CommandLine.Command;

/** Alerts from the command line. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = "Shows what needs a person, and lets one say that they have seen it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AlertsListCommand.class, AlertsAcknowledgeCommand.class})
public final class AlertsCommand {}
