package io.resolvent.agent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.config.InvalidConfiguration;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedConnectorTest {

    @TempDir
    private Path home;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final FakeStore store = new FakeStore("fake", clock);

    @Test
    void tickets_are_read_in_the_words_of_the_configuration() throws IOException {
        store.rebuild(SomeSchema.standard().now());
        Connector mapped = MappedConnector.of(store, settings(WatchedStore.CONFIGURATION));
        TicketRef ref = store.open("1", "ann", "help");
        store.file(ref, "Lawyers", Map.of("Category", "refund", "Root cause", "rain", "Product", "kettle"));

        Ticket ticket = mapped.tickets().read(ref);

        assertThat(ticket.group()).isEqualTo("Legal");
        assertThat(ticket.fields())
                .containsEntry("intent", "refund")
                .containsEntry("cause", "rain")
                .containsEntry("Product", "kettle");
    }

    @Test
    void reading_goes_on_after_a_rename_as_soon_as_it_was_looked_at() throws IOException {
        Settings settings = settings(WatchedStore.CONFIGURATION);
        store.rebuild(SomeSchema.standard().now());
        Connector mapped = MappedConnector.of(store, settings);
        TicketRef ref = store.open("1", "ann", "help");
        try (SqliteDatabase database = SqliteDatabase.open(home.resolve("resolvent.db"))) {
            SchemaWatch watch = new SchemaWatch(settings, database, clock, decision -> Set.of());
            watch.look(mapped);
            store.rebuild(SomeSchema.standard()
                    .rename("10", "Topic")
                    .rename("22", "Counsel")
                    .now());
            watch.look(mapped);
        }
        store.file(ref, "Counsel", Map.of("Topic", "refund"));

        assertThat(mapped.tickets().read(ref).fields()).containsEntry("intent", "refund");
        assertThat(mapped.tickets().read(ref).group()).isEqualTo("Legal");
    }

    @Test
    void a_store_without_a_mapping_is_left_as_it_is() throws IOException {
        assertThat(MappedConnector.of(store, settings("connectors: {fake: {type: fake}}")))
                .isSameAs(store);
    }

    @Test
    void words_with_blanks_are_kept() throws IOException {
        Settings settings = settings("""
                connectors:
                  fake:
                    type: fake
                    mapping:
                      groups:
                        "[Second level (EU)]": "22"
                      statuses:
                        "[On hold]": on-hold
                """);

        assertThat(entry(settings).mapping().groups()).containsEntry("Second level (EU)", "22");
        assertThat(entry(settings).mapping().statuses()).containsEntry("On hold", Status.ON_HOLD);
    }

    @Test
    void a_connector_gets_what_it_has_a_setting_for() throws IOException {
        Settings settings = settings(WatchedStore.CONFIGURATION);

        assertThat(MappedSettings.of("fake", entry(settings), manifest("intent-field", "statuses")))
                .containsEntry("intent-field", "Category")
                .containsEntry("statuses", "archived=closed, done=solved, open=open, waiting=pending");
    }

    @Test
    void a_mapping_that_the_connector_cannot_use_is_refused() throws IOException {
        Settings settings = settings(WatchedStore.CONFIGURATION);

        assertThatThrownBy(() -> MappedSettings.of("fake", entry(settings), manifest("intent-field")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("connectors.fake.mapping.statuses: the statuses of Fake cannot be mapped: leave it out");
    }

    @Test
    void the_same_said_twice_is_refused() throws IOException {
        Settings settings = settings("""
                connectors:
                  fake:
                    type: fake
                    settings:
                      intent-field: Category
                    mapping:
                      fields:
                        intent: Topic
                """);

        assertThatThrownBy(() -> MappedSettings.of("fake", entry(settings), manifest("intent-field")))
                .hasMessageContaining("connectors.fake.mapping.fields.intent: says the same as settings.intent-field");
    }

    private Settings settings(String yaml) throws IOException {
        return ConfigurationFile.read(Files.writeString(home.resolve("resolvent.yaml"), yaml));
    }

    private static ConnectorEntry entry(Settings settings) {
        return Optional.ofNullable(settings.connectors().get("fake")).orElseThrow();
    }

    private static Manifest manifest(String... settings) {
        Map<String, String> keys = new TreeMap<>();
        List.of(settings).forEach(key -> keys.put(key, "what it means"));
        return new Manifest(
                "fake", "Fake", "", List.of(), keys, 0, Set.of(Capability.READ_TICKETS), "", Map.of(), "fake");
    }
}
