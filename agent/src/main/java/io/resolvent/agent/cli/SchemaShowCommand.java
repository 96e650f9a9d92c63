package io.resolvent.agent.cli;

import io.resolvent.agent.mapping.Change;
import io.resolvent.agent.mapping.Drift;
import io.resolvent.agent.mapping.SchemaWatch;
import io.resolvent.agent.mapping.SqlSchemaBook.Acceptance;
import io.resolvent.agent.mapping.Trouble;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.SchemaPart;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at stores and says what is different from what was accepted. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Looks at the ticket stores now, and says what has changed; ends with 1 when writes are stopped.")
final class SchemaShowCommand implements Callable<Integer> {

    @Mixin
    private WatchedStores watched = new WatchedStores();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "only this ticket store")
    private @Nullable String name;

    @Option(names = "--parts", description = "also every field, status, group and macro with its id")
    private boolean parts;

    @Override
    public Integer call() {
        return watched.with(this::show);
    }

    private int show(WatchedStores.Opened opened) {
        List<Connector> stores = name == null
                ? opened.stores().all().stream().filter(SchemaWatch::canLook).toList()
                : List.of(opened.readable(name));
        PrintWriter out = watched.out();
        boolean stopped = false;
        for (Connector store : stores) {
            Optional<Drift> drift = look(opened, store, out);
            drift.ifPresent(now -> print(now, opened.book().accepted(store.name()), out));
            stopped |= drift.isEmpty() || drift.get().troubles().stream().anyMatch(Trouble::stops);
        }
        if (stores.isEmpty()) {
            out.println("no configured ticket store tells its fields, statuses and groups");
        }
        out.flush();
        return stopped ? 1 : 0;
    }

    private static Optional<Drift> look(WatchedStores.Opened opened, Connector store, PrintWriter out) {
        try {
            return Optional.of(opened.watch().look(store));
        } catch (ConnectorException e) {
            Optional<Drift> last = opened.watch().lastSeen(store);
            out.println(store.name() + ": cannot be looked at now" + (last.isEmpty() ? "" : ", so as it was last seen")
                    + ": " + e.getMessage());
            return last;
        }
    }

    private void print(Drift drift, Optional<Acceptance> accepted, PrintWriter out) {
        out.println(drift.store() + ": " + counts(drift.present().parts()));
        accepted.ifPresent(
                last -> out.println("  accepted " + last.at() + " by " + last.who() + ": " + last.summary()));
        drift.meanings().forEach(meaning -> out.println("  " + meaning));
        drift.troubles()
                .forEach(trouble -> out.println((trouble.stops() ? "  STOPS  " : "  CHECK  ") + trouble.message()));
        drift.changes().stream().map(Change::words).forEach(words -> out.println("  changed: " + words));
        if (!drift.changes().isEmpty()) {
            out.println("  take it as it is with: ./resolvent schema accept " + drift.store());
        }
        if (parts) {
            drift.present().parts().stream()
                    .sorted(Comparator.comparing(SchemaPart::kind).thenComparing(SchemaPart::name))
                    .forEach(part -> out.println("  " + line(part)));
        }
    }

    private static String counts(List<SchemaPart> all) {
        return Stream.of(SchemaPart.Kind.values())
                .map(kind ->
                        counted(all.stream().filter(part -> part.kind() == kind).count(), word(kind)))
                .collect(Collectors.joining(", "));
    }

    private static String counted(long count, String word) {
        String plural = word.endsWith("s") ? "es" : "s";
        return count + " " + word + (count == 1 ? "" : plural);
    }

    private static String line(SchemaPart part) {
        return word(part.kind()) + " " + part.name() + " (" + part.id() + ")" + (part.mandatory() ? ", mandatory" : "")
                + (part.options().isEmpty() ? "" : ", one of " + new TreeSet<>(part.options()));
    }

    private static String word(SchemaPart.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
