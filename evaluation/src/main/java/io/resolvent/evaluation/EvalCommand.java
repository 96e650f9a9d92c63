package io.resolvent.evaluation;

import io.resolvent.evaluation.intents.EvalIntentsCommand;
import io.resolvent.evaluation.retrieval.EvalRetrievalCommand;
import picocli.CommandLine.Command;

/** Measures one step on labelled files. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures one step on labelled files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EvalIntentsCommand.class, EvalRetrievalCommand.class})
final class EvalCommand {}
