package io.resolvent.connectors.intercom;

import io.resolvent.connectors.http.Json;
import java.time.Clock;

/** What a workspace has names for. Thread-safe. */
record IntercomDirectory(IntercomRows teams, IntercomRows admins, IntercomRows tags, IntercomRows attributes) {

    static IntercomDirectory of(IntercomApi api, Clock clock) {
        return new IntercomDirectory(
                new IntercomRows(() -> Json.rows(api.teams(), "teams"), "name", clock),
                new IntercomRows(() -> Json.rows(api.admins(), "admins"), "email", clock),
                new IntercomRows(() -> Json.rows(api.tags(), "data"), "name", clock),
                new IntercomRows(
                        () -> Json.rows(api.attributes(), "data").stream()
                                .filter(row -> !row.path("archived").asBoolean(false))
                                .toList(),
                        "name",
                        clock));
    }
}
