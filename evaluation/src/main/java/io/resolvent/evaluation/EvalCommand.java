package io.resolvent.evaluation;

import io.resolvent.evaluation.decisions.EvalDecisionsCommand;
import io.resolvent.evaluation.discovery.EvalDiscoveryCommand;
import io.resolvent.evaluation.intents.EvalGuaranteeCommand;
import io.resolvent.evaluation.intents.EvalIntentsCommand;
import io.resolvent.evaluation.mail.EvalMailCommand;
import io.resolvent.evaluation.mail.EvalTrimCommand;
import io.resolvent.evaluation.pii.EvalPiiCommand;
import io.resolvent.evaluation.retrieval.EvalRetrievalCommand;
import picocli.CommandLine.Command;

/** Measures one step on labelled files. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures one step on labelled files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EvalIntentsCommand.class,
            EvalDiscoveryCommand.class,
            EvalGuaranteeCommand.class,
            EvalRetrievalCommand.class,
            EvalDecisionsCommand.class,
            EvalPiiCommand.class,
            EvalMailCommand.class,
            EvalTrimCommand.class
        })
final class EvalCommand {}
