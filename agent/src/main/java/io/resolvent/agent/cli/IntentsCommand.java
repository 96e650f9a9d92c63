package io.resolvent.agent.cli;

import picocli.CommandLine.Command;

/** Found intents from the command line. */
@Command(
        name = "intents",
        mixinStandardHelpOptions = true,
        description = "Shows the intents that were found where the store has none, and lets a person name them.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            IntentsListCommand.class,
            IntentsShowCommand.class,
            IntentsDiscoverCommand.class,
            IntentsNameCommand.class,
            IntentsMergeCommand.class,
            IntentsSplitCommand.class,
            IntentsUndoCommand.class,
            IntentsChangesCommand.class
        })
public final class IntentsCommand {}
