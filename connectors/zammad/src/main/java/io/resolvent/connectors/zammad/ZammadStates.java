package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Status;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ticket states of this installation and what they mean. Thread-safe. */
final class ZammadStates {

    /** The type to write. New is set by Zammad alone; pending close would close the ticket by itself. */
    private static final Map<Status, String> TYPE = Map.of(
            Status.OPEN, "open",
            Status.PENDING, "pending reminder",
            Status.ON_HOLD, "pending reminder",
            Status.SOLVED, "closed",
            Status.CLOSED, "closed");

    private static final int PAGE = 500;

    private final ZammadConfig config;
    private final ZammadMemory<List<ZammadState>> known;

    ZammadStates(ZammadConfig config, ZammadApi api, Clock clock) {
        this.config = config;
        this.known = new ZammadMemory<>(
                () -> ZammadRows.all(page -> api.states(page, PAGE)).stream()
                        .map(ZammadState::of)
                        .toList(),
                clock);
    }

    List<ZammadState> all() {
        return known.get();
    }

    /** What was configured for the state's name, else what its type means, else OPEN. */
    Status status(ZammadTicket ticket) {
        String name = ticket.state();
        return Optional.ofNullable(config.statuses().own().get(name))
                .or(() -> named(name).flatMap(ZammadState::status))
                .orElseGet(() -> config.statuses().read(name));
    }

    /** The state to set for this status: a configured one, else an active one of the right type. */
    Optional<ZammadState> of(Status status) {
        return config.statuses().own().entrySet().stream()
                .filter(own -> own.getValue() == status)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .map(name -> named(name).filter(ZammadState::active))
                .orElseGet(() -> ofType(status));
    }

    private Optional<ZammadState> ofType(Status status) {
        String type = TYPE.getOrDefault(status, "-");
        return known.get(states -> first(states, type).isPresent()).stream()
                .filter(state -> state.active() && state.type().equals(type))
                .filter(state -> !config.statuses().own().containsKey(state.name()))
                .min(shippedFirst(type));
    }

    private static Optional<ZammadState> first(List<ZammadState> states, String type) {
        return states.stream()
                .filter(state -> state.active() && state.type().equals(type))
                .findFirst();
    }

    private static Comparator<ZammadState> shippedFirst(String type) {
        return Comparator.<ZammadState>comparingInt(state -> state.name().equals(type) ? 0 : 1)
                .thenComparingInt(state -> state.id().length())
                .thenComparing(ZammadState::id);
    }

    private Optional<ZammadState> named(String name) {
        return known.get(states -> with(states, name).isPresent()).stream()
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<ZammadState> with(List<ZammadState> states, String name) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst();
    }
}
