package io.resolvent.agent.cli;

import picocli.CommandLine.Command;

/** The schemas of ticket stores from the command line. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Shows what ticket stores are made of, what has changed there, and lets a person accept it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SchemaShowCommand.class,
            SchemaAcceptCommand.class,
            SchemaUndoCommand.class,
            SchemaChangesCommand.class
        })
public final class SchemaCommand {}
