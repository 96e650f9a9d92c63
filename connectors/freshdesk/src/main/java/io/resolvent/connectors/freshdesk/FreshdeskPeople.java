package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is who: agents from their list, contacts one by one, remembered for some minutes. Thread-safe. */
final class FreshdeskPeople {

    private static final int MOST_KNOWN = 10_000;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known(FreshdeskPerson person, Instant at) {}

    private final FreshdeskApi api;
    private final FreshdeskMemory<List<FreshdeskPerson>> agents;
    private final Map<String, Known> contacts = new ConcurrentHashMap<>();
    private final Clock clock;

    FreshdeskPeople(FreshdeskApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.agents = new FreshdeskMemory<>(
                () -> FreshdeskPages.all(api::agents).stream()
                        .map(FreshdeskPerson::agent)
                        .toList(),
                clock);
    }

    /** The agent with this number. */
    Optional<FreshdeskPerson> agent(String id) {
        return agents.value().stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    /** The agent with this address or number; asked again for one that is not known. */
    Optional<FreshdeskPerson> agentNamed(String person) {
        return named(agents.value(), person).or(() -> named(agents.askedAgain(), person));
    }

    /** A requester: a contact, or an agent who asks for something; unknown without a number. */
    FreshdeskPerson requester(String id) {
        if (id.isEmpty()) {
            return FreshdeskPerson.unknown(id);
        }
        if (contacts.size() > MOST_KNOWN) {
            contacts.clear();
        }
        Instant now = clock.instant();
        Known known = Optional.ofNullable(contacts.get(id))
                .filter(k -> Duration.between(k.at(), now).compareTo(FRESH) < 0)
                .orElseGet(() -> new Known(ask(id), now));
        contacts.put(id, known);
        return known.person();
    }

    private FreshdeskPerson ask(String id) {
        try {
            return FreshdeskPerson.contact(api.contact(id).json());
        } catch (ConnectorException e) {
            if (e.kind() != FailureKind.NOT_FOUND) {
                throw e;
            }
            return agent(id).orElse(FreshdeskPerson.unknown(id));
        }
    }

    private static Optional<FreshdeskPerson> named(List<FreshdeskPerson> agents, String person) {
        return agents.stream()
                .filter(agent ->
                        agent.email().equalsIgnoreCase(person) || agent.id().equals(person))
                .findFirst();
    }
}
