package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.ConnectedStores;
import io.resolvent.agent.KnowledgeFolder;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.connect.CheckLine;
import io.resolvent.agent.connect.SecretFiles;
import io.resolvent.agent.connect.StoreChecks;
import io.resolvent.agent.log.Verification;
import io.resolvent.agent.mapping.Drift;
import io.resolvent.agent.mapping.SchemaWatch;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.watch.DiskSpace;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.ingestion.Knowledge;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks everything that can be checked, and says for each thing what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks configuration, ticket stores, database, index and disk; ends with 1 when something needs a person.")
public final class DoctorCommand implements Callable<Integer> {

    private static final Clock CLOCK = Clock.systemUTC();

    @Mixin
    private Location location = new Location();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = location.settings();
        Checklist checks = new Checklist(Terminal.out(spec));
        checks.good("configuration", "readable, home " + settings.home());
        SecretReference secrets = new SecretReference(System.getenv());
        Files.createDirectories(settings.home());
        checks.of("disk", () -> disk(settings.home()));
        checks.of("policy log", () -> policyLog(settings.home()));
        checks.of("alerts", () -> alerts(settings.home()));
        checks.of("knowledge", () -> knowledge(settings, secrets));
        stores(settings, secrets, checks);
        return checks.bad() == 0 ? 0 : 1;
    }

    private static String disk(Path home) throws IOException {
        long free = DiskSpace.free(home);
        if (free < DiskSpace.LEAST) {
            throw new IOException("only " + (free >> 20) + " MiB free: make room, or move home");
        }
        return (free >> 30) + " GiB free";
    }

    private static String policyLog(Path home) throws IOException {
        try (Archive archive = Archive.open(home)) {
            return switch (archive.log().verify()) {
                case Verification.Intact intact -> intact.rows() + " entries, the chain is intact";
                case Verification.Broken broken ->
                    throw new IOException("entry " + broken.seq() + ": " + broken.problem() + "; restore a backup");
            };
        }
    }

    private static String alerts(Path home) throws IOException {
        try (Archive archive = Archive.open(home)) {
            List<Alert> open = new Alerts(archive.database()).open();
            if (!open.isEmpty()) {
                throw new IOException(
                        open.size() + " open, the newest: " + open.getFirst().message());
            }
            return "none open";
        }
    }

    private static String knowledge(Settings settings, SecretReference secrets) {
        try (Knowledge knowledge = KnowledgeFolder.open(settings, secrets)) {
            return String.format(
                    Locale.ROOT,
                    "%,d passages, %,d resolved tickets, %,d documents and macros",
                    knowledge.index().size(),
                    knowledge.resolvedTickets().size(),
                    knowledge.items().size());
        }
    }

    private static void stores(Settings settings, SecretReference secrets, Checklist checks) {
        if (settings.connectors().isEmpty()) {
            checks.bad(
                    "ticket stores", "none configured: ./resolvent connect SYSTEM, with a type of the README's table");
            return;
        }
        new TreeMap<>(settings.connectors()).forEach((name, entry) -> {
            entry.secrets().values().stream()
                    .flatMap(reference -> SecretFiles.exposure(reference).stream())
                    .forEach(exposed -> checks.bad(name + " secrets", exposed));
            store(settings.with(Map.of(name, entry)), name, entry, secrets, checks);
        });
    }

    private static void store(
            Settings only, String name, ConnectorEntry entry, SecretReference secrets, Checklist checks) {
        try (ConnectedStores stores = ConnectedStores.open(only, secrets, CLOCK)) {
            Connector store = stores.get(name);
            StoreChecks.Found found = new StoreChecks(CLOCK).of(store, entry.settings());
            found.lines().forEach(checks::add);
            if (found.state() == ProbeResult.State.READY) {
                schema(only, store, checks);
            }
        } catch (RuntimeException e) {
            checks.bad(name, String.valueOf(e.getMessage()));
        }
    }

    private static void schema(Settings settings, Connector store, Checklist checks) {
        String what = store.name() + " schema";
        if (!SchemaWatch.canLook(store)) {
            checks.good(what, "not told by " + store.manifest().title() + ", so changes there are not noticed");
            return;
        }
        try (Archive archive = Archive.open(settings.home())) {
            Drift drift = new SchemaWatch(settings, archive.database(), CLOCK, decision -> Set.of()).look(store);
            drift.troubles().forEach(trouble -> checks.bad(what, trouble.message()));
            if (drift.troubles().isEmpty()) {
                checks.good(
                        what,
                        drift.present().parts().size() + " fields, statuses, groups and macros, "
                                + (drift.changes().isEmpty() ? "as accepted" : "all that is named here as accepted"));
            }
        } catch (ConnectorException e) {
            checks.bad(what, "cannot be read: " + e.getMessage() + ". Give the account the right to read them");
        }
    }

    /** Prints a line for each check and counts the bad ones. */
    private static final class Checklist {

        private final PrintWriter out;
        private int bad;

        Checklist(PrintWriter out) {
            this.out = out;
        }

        void of(String what, Callable<String> check) {
            try {
                good(what, check.call());
            } catch (Exception e) {
                bad(what, String.valueOf(e.getMessage()));
            }
        }

        void add(CheckLine line) {
            if (line.good()) {
                good(line.what(), line.line());
            } else {
                bad(line.what(), line.line());
            }
        }

        void good(String what, String line) {
            print("ok  ", what, line);
        }

        void bad(String what, String line) {
            bad++;
            print("BAD ", what, line);
        }

        int bad() {
            return bad;
        }

        private void print(String state, String what, String line) {
            out.println(state + " " + what + ": " + line);
            out.flush();
        }
    }
}
