package io.resolvent.connectors.intercom;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Looks customers up and remembers them for some minutes: their address or plan may change. Thread-safe. */
final class IntercomContacts {

    private static final int MOST_KNOWN = 10_000;
    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known(Requester requester, Instant at) {}

    private final IntercomApi api;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    IntercomContacts(IntercomApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** Whom a conversation is with; a contact that was deleted or merged is known by what the conversation says of them. */
    Requester requester(IntercomConversation conversation) {
        String id = conversation.requester();
        if (id.isEmpty()) {
            return Requester.unknown();
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        IntercomAuthor author =
                IntercomAuthor.of(conversation.json().path("source").path("author"));
        Requester told = author.id().equals(id)
                ? new Requester(id, author.name(), author.email(), Map.of())
                : new Requester(id, "", "", Map.of());
        Instant now = clock.instant();
        Known found = Optional.ofNullable(known.get(id))
                .filter(k -> Duration.between(k.at(), now).compareTo(FRESH) < 0)
                .orElseGet(() -> new Known(ask(told), now));
        known.put(id, found);
        return found.requester();
    }

    private Requester ask(Requester told) {
        try {
            return of(api.contact(told.id()).json(), told);
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.NOT_FOUND) {
                return told;
            }
            throw e;
        }
    }

    private static Requester of(JsonNode contact, Requester told) {
        Map<String, String> attributes = new HashMap<>();
        contact.path("custom_attributes")
                .properties()
                .forEach(field -> put(
                        attributes,
                        field.getKey().toLowerCase(Locale.ROOT),
                        Json.text(contact.path("custom_attributes"), field.getKey())));
        String chosen = Json.text(contact, "language_override");
        put(attributes, "language", chosen.isEmpty() ? Json.text(contact, "browser_language") : chosen);
        String name = Json.text(contact, "name");
        String email = Json.text(contact, "email");
        return new Requester(
                told.id(), name.isEmpty() ? told.name() : name, email.isEmpty() ? told.email() : email, attributes);
    }

    private static void put(Map<String, String> attributes, String key, String value) {
        if (!value.isBlank()) {
            attributes.put(key, value);
        }
    }
}
