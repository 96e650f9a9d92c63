package io.resolvent.agent.cli;

import io.resolvent.agent.ConnectedStores;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.connect.Answers;
import io.resolvent.agent.connect.ConfigurationWriter;
import io.resolvent.agent.connect.MissingAnswer;
import io.resolvent.agent.connect.Needs;
import io.resolvent.agent.connect.Questions;
import io.resolvent.agent.connect.SecretFiles;
import io.resolvent.agent.connect.StoreChecks;
import io.resolvent.agent.connect.WebhookSteps;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.Manifest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Connects a ticket store. */
@Command(
        name = "connect",
        mixinStandardHelpOptions = true,
        description = "Asks for what a ticket store needs, tries it, writes it into the configuration, and says which"
                + " webhook to create. Nothing is written to the store.")
public final class ConnectCommand implements Callable<Integer> {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String NAME = "[a-z][a-z0-9-]{0,40}";

    @Mixin
    private Location location = new Location();

    @Mixin
    private GivenAnswers given = new GivenAnswers();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SYSTEM", description = "the kind of store, as in the README's table")
    private String system = "";

    @Option(names = "--name", paramLabel = "NAME", description = "its name in ticket references (default: SYSTEM)")
    private @Nullable String name;

    @Option(names = "--replace", description = "also when a connector of that name is configured")
    private boolean replace;

    @Option(names = "--offline", description = "do not call the store; say what could not be checked")
    private boolean offline;

    @Option(names = "--anyway", description = "write the configuration also when the store refuses it")
    private boolean anyway;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "where the store reaches Resolvent, for the webhook's address")
    private String publicUrl = "https://YOUR-HOST";

    @Override
    public Integer call() {
        Settings settings = location.settingsSoFar();
        String called = called();
        ConnectorFactory factory = ConnectedStores.factory(system);
        ConfigurationWriter writer = new ConfigurationWriter(location.file(), CLOCK);
        if (writer.hasConnector(called) && !replace) {
            throw CommandFailed.usage(location.file() + " has a connector " + called
                    + ": take another --name, or --replace to write it anew");
        }
        Answers answers = complete(factory, called, settings);
        PrintWriter out = Terminal.out(spec);
        boolean usable = check(settings, called, answers, out);
        if (!usable && !anyway) {
            out.flush();
            throw CommandFailed.check(location.file() + " is not changed: mend what is said above, or give --anyway");
        }
        writer.write(called, system, answers)
                .ifPresentOrElse(
                        backup -> out.println("written: " + location.file() + ", as it was: " + backup),
                        () -> out.println("written: " + location.file()));
        WebhookSteps.of(factory.manifest(), called, publicUrl, answers).forEach(out::println);
        out.println(
                "next: ./resolvent doctor, ./resolvent ingest, ./resolvent serve; it does what autonomy.standard says: "
                        + settings.autonomy().standard().name().toLowerCase(Locale.ROOT));
        out.flush();
        return 0;
    }

    private String called() {
        String called = name == null ? system : name;
        if (!called.matches(NAME)) {
            throw CommandFailed.usage("--name must be lower-case letters, digits and hyphens: " + called);
        }
        return called;
    }

    private Answers complete(ConnectorFactory factory, String called, Settings settings) {
        Path home = settings.home();
        try {
            Needs needs = new Needs(factory, called, home.resolve("connectors").resolve(called));
            return new Questions(
                            new ConsoleDialogue(Terminal.out(spec)),
                            needs,
                            factory.manifest(),
                            home.resolve("secrets").resolve(called))
                    .complete(given.all());
        } catch (MissingAnswer e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        }
    }

    /** False when the store was asked and refuses. */
    private boolean check(Settings settings, String called, Answers answers, PrintWriter out) {
        ConnectorEntry entry = new ConnectorEntry(
                system, answers.settings(), answers.secrets(), Duration.ofSeconds(30), Duration.ofMinutes(10), null);
        print(ConnectedStores.factory(system).manifest(), out);
        answers.secrets().values().stream()
                .flatMap(reference -> SecretFiles.exposure(reference).stream())
                .forEach(exposed -> out.println("BAD  secret: " + exposed));
        if (offline) {
            return notChecked("--offline", out);
        }
        try (ConnectedStores stores = ConnectedStores.open(
                settings.with(Map.of(called, entry)), new SecretReference(System.getenv()), CLOCK)) {
            Connector store = stores.get(called);
            StoreChecks.Found found = new StoreChecks(CLOCK).of(store, answers.settings());
            found.lines()
                    .forEach(line -> out.println((line.good() ? "ok   " : "BAD  ") + line.what() + ": " + line.line()));
            return switch (found.state()) {
                case READY -> true;
                case INDETERMINATE -> notChecked("the store did not answer", out);
                case UNAUTHENTICATED, FORBIDDEN, MISCONFIGURED -> false;
            };
        } catch (InvalidConfiguration e) {
            return notChecked(String.valueOf(e.getMessage()), out);
        }
    }

    private static boolean notChecked(String why, PrintWriter out) {
        out.println("not checked (" + why + "): address, credentials, rights, and the names of fields and groups;"
                + " ./resolvent doctor does it");
        return true;
    }

    private static void print(Manifest manifest, PrintWriter out) {
        out.println(manifest.title() + ", " + manifest.auth());
        out.println("  may read: " + StoreChecks.words(manifest, false));
        out.println("  may write: " + StoreChecks.words(manifest, true));
        manifest.scopes().forEach(scope -> out.println("  needs: " + scope));
    }
}
