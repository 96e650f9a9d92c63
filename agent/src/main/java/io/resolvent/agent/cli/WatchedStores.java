package io.resolvent.agent.cli;

import io.resolvent.agent.Archive;
import io.resolvent.agent.ConnectedStores;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.dispatch.SqlStops;
import io.resolvent.agent.mapping.SchemaWatch;
import io.resolvent.agent.mapping.SqlSchemaBook;
import io.resolvent.connectors.Connector;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands about schemas share: the configuration, who asks, and where they print. */
final class WatchedStores {

    private static final Clock CLOCK = Clock.systemUTC();

    @Mixin
    private Location location = new Location();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "who makes the change, for the record (default: the login)")
    private @Nullable String by;

    /** What a command works with. */
    record Opened(ConnectedStores stores, SchemaWatch watch, SqlSchemaBook book, SqlStops stops) {

        /** The store of this name, which has to tell its schema. */
        Connector readable(String name) {
            Connector store = stores.get(name);
            if (!SchemaWatch.canLook(store)) {
                throw CommandFailed.usage(
                        name + ": " + store.manifest().title() + " does not tell its fields, statuses and groups");
            }
            return store;
        }
    }

    int with(ToIntFunction<Opened> work) {
        Settings settings = location.settings();
        try (Archive archive = Archive.open(settings.home());
                ConnectedStores stores = ConnectedStores.open(settings, new SecretReference(System.getenv()), CLOCK)) {
            return work.applyAsInt(new Opened(
                    stores,
                    new SchemaWatch(settings, archive.database(), CLOCK, decision -> Set.of()),
                    new SqlSchemaBook(archive.database()),
                    new SqlStops(archive.database())));
        }
    }

    PrintWriter out() {
        return Terminal.out(spec);
    }

    String who() {
        return by == null ? System.getProperty("user.name", "unknown") : by;
    }

    static Clock clock() {
        return CLOCK;
    }
}
