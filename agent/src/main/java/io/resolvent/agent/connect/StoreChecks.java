package io.resolvent.agent.connect;

import io.resolvent.agent.store.Failure;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks a store whether it can be used, and explains what cannot. Nothing is written. */
public final class StoreChecks {

    private final Clock clock;

    public StoreChecks(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param state as the store has it
     * @param lines bad ones say what to do
     */
    public record Found(State state, List<CheckLine> lines) {

        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** How the store can be used with these settings of its connector. */
    public Found of(Connector store, Map<String, String> settings) {
        ProbeResult probe = probe(store);
        Optional<Reachability> reach = address(settings).map(url -> Reachability.of(url, clock));
        List<CheckLine> lines = new ArrayList<>();
        lines.add(line(store, probe, reach.flatMap(Reachability::trouble)));
        reach.flatMap(Reachability::clock).ifPresent(skew -> lines.add(CheckLine.bad(store.name() + " clock", skew)));
        return new Found(probe.state(), lines);
    }

    /** What the probe says; where the store could not be asked, why not. */
    static CheckLine line(Connector store, ProbeResult probe, Optional<String> trouble) {
        if (probe.isReady()) {
            return CheckLine.good(store.name(), "ready" + (probe.account().isBlank() ? "" : " as " + probe.account()));
        }
        boolean unreachable = probe.state() == State.INDETERMINATE && trouble.isPresent();
        String remedies =
                probe.remedies().isEmpty() ? usual(store, probe.state()) : String.join("; ", probe.remedies());
        return CheckLine.bad(
                store.name(),
                probe.state().name().toLowerCase(Locale.ROOT) + ": "
                        + (unreachable ? trouble.orElseThrow() : remedies));
    }

    private static String usual(Connector store, State state) {
        String readme = "see connectors/" + store.manifest().system() + "/README.md";
        return switch (state) {
            case READY -> "";
            case UNAUTHENTICATED -> "the store does not take the credentials: make new ones, " + readme;
            case FORBIDDEN -> "the account lacks a right: give it what is missing, " + readme;
            case MISCONFIGURED -> "a setting does not fit the store: compare them, " + readme;
            case INDETERMINATE -> "the store could not be asked: check that it can be reached, then try again";
        };
    }

    /** A connector that breaks its contract is explained as well. */
    private static ProbeResult probe(Connector store) {
        try {
            return store.probe();
        } catch (ConnectorException e) {
            Failure failure = Failure.of(e);
            State state = switch (e.kind()) {
                case UNAUTHENTICATED -> State.UNAUTHENTICATED;
                case FORBIDDEN -> State.FORBIDDEN;
                case RATE_LIMITED, UNAVAILABLE, UNKNOWN_OUTCOME -> State.INDETERMINATE;
                case INVALID_CONFIGURATION, NOT_FOUND, REJECTED, CONFLICT, MALFORMED, UNSUPPORTED ->
                    State.MISCONFIGURED;
            };
            return new ProbeResult(state, "", List.of(failure.message() + ". " + step(e)));
        } catch (RuntimeException e) {
            return new ProbeResult(
                    State.INDETERMINATE,
                    "",
                    List.of("unexpected " + e.getClass().getSimpleName() + " in the connector: report it"));
        }
    }

    private static String step(ConnectorException e) {
        return switch (e.kind()) {
            case INVALID_CONFIGURATION -> "Correct the key in resolvent.yaml";
            case UNAUTHENTICATED -> "Make new credentials";
            case FORBIDDEN -> "Give the account the missing right";
            case NOT_FOUND -> "Check url and the names in the settings";
            case REJECTED, CONFLICT -> "Look at the store's own settings";
            case RATE_LIMITED -> "Wait, or raise the store's limit";
            case UNAVAILABLE, UNKNOWN_OUTCOME -> "Check that the store can be reached, then try again";
            case MALFORMED -> "Check url and what stands in front of the store";
            case UNSUPPORTED -> "Use another kind of connector for this store";
        };
    }

    private static Optional<URI> address(Map<String, String> settings) {
        return Optional.ofNullable(settings.get("url"))
                .filter(url -> url.matches("https?://[^\\s?#@]+"))
                .map(URI::create);
    }

    /** What it may do, in words. */
    public static String words(Manifest manifest, boolean writes) {
        return manifest.capabilities().stream()
                .filter(capability -> capability.isWrite() == writes)
                .filter(capability ->
                        capability != Capability.COMPARE_AND_SET && capability != Capability.REPLY_WITH_STATUS)
                .sorted()
                .map(capability -> capability
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^(read|post)_", "")
                        .replace('_', ' '))
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing");
    }
}
