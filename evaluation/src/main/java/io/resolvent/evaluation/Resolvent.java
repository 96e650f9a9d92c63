package io.resolvent.evaluation;

import io.resolvent.agent.cli.AlertsCommand;
import io.resolvent.agent.cli.ConnectCommand;
import io.resolvent.agent.cli.DemoCommand;
import io.resolvent.agent.cli.DoctorCommand;
import io.resolvent.agent.cli.EraseCommand;
import io.resolvent.agent.cli.IngestCommand;
import io.resolvent.agent.cli.IntentsCommand;
import io.resolvent.agent.cli.LogCommand;
import io.resolvent.agent.cli.OneLineErrors;
import io.resolvent.agent.cli.SchemaCommand;
import io.resolvent.agent.cli.ServeCommand;
import io.resolvent.evaluation.backtest.BacktestCommand;
import io.resolvent.evaluation.bench.BenchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. Every command has {@code --help}; exit 0 done, 1 a check failed, 2 wrong usage or configuration. */
@Command(
        name = "resolvent",
        mixinStandardHelpOptions = true,
        version = "resolvent 0.1.0",
        description = "An AI resolution agent layered on the ticket store you already have.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ConnectCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            BacktestCommand.class,
            EvalCommand.class,
            BenchCommand.class,
            IntentsCommand.class,
            LogCommand.class,
            EraseCommand.class,
            SchemaCommand.class,
            AlertsCommand.class,
            DoctorCommand.class
        },
        footer = {"", "Start with: ./resolvent demo"})
public final class Resolvent {

    private Resolvent() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with all commands. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Resolvent());
        line.setExecutionExceptionHandler(new OneLineErrors());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }
}
