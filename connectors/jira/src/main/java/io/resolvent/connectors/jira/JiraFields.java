package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** All fields of the site. Asked for again after some minutes, and at once for a name that is not known. Thread-safe. */
final class JiraFields {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known(List<JiraField> fields, Instant at) {}

    private final JiraApi api;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    JiraFields(JiraApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    synchronized List<JiraField> all() {
        Instant now = clock.instant();
        Known fresh = known.filter(k -> Duration.between(k.at(), now).compareTo(FRESH) < 0)
                .orElseGet(() -> new Known(ask(), now));
        known = Optional.of(fresh);
        return fresh.fields();
    }

    Optional<JiraField> first(Predicate<JiraField> wanted) {
        return all().stream().filter(wanted).findFirst();
    }

    /** The field of this id, or the only one of this name, as far as is known; for reading, which nothing must stop. */
    Optional<JiraField> known(String nameOrId) {
        List<JiraField> named =
                all().stream().filter(field -> field.name().equals(nameOrId)).toList();
        return first(field -> field.id().equals(nameOrId))
                .or(() -> named.size() == 1 ? named.stream().findFirst() : Optional.empty());
    }

    /** The field of this id or name. Names need not be unique: REJECTED when several fields have it. */
    Optional<JiraField> find(String nameOrId, String subject) {
        return in(all(), nameOrId, subject).or(() -> in(askedAgain(), nameOrId, subject));
    }

    /** All fields, asked for now. */
    synchronized List<JiraField> askedAgain() {
        known = Optional.empty();
        return all();
    }

    private static Optional<JiraField> in(List<JiraField> fields, String nameOrId, String subject) {
        Optional<JiraField> byId =
                fields.stream().filter(field -> field.id().equals(nameOrId)).findFirst();
        List<JiraField> named =
                fields.stream().filter(field -> field.name().equals(nameOrId)).toList();
        if (byId.isEmpty() && named.size() > 1) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    subject,
                    "several fields are named '" + nameOrId + "': "
                            + String.join(
                                    ", ", named.stream().map(JiraField::id).toList())
                            + ". Use the id of the one that is meant.");
        }
        return byId.or(() -> named.stream().findFirst());
    }

    private List<JiraField> ask() {
        JsonNode rows = api.fields().json();
        if (!rows.isArray()) {
            throw Json.malformed(api.name(), "a list of fields was expected");
        }
        List<JiraField> fields = new ArrayList<>();
        rows.values().forEach(row -> fields.add(JiraField.of(row)));
        return List.copyOf(fields);
    }
}
