package io.resolvent.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.sandbox.desk.DeskTicket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskFolderTest {

    private static final String SOLVED = """
            {"id":"h-1","created_at":"2026-01-31T09:30:00Z","subject":"Refund","requester":{"name":"Ada","tier":"gold"},"messages":[{"author":"customer","visibility":"public","text":"Where is it?"},{"author":"agent","text":"no visibility"}],"status":"solved","labels":{"intent":"refund","macro":"refund-sent","oos":false}}
            """;
    private static final String OPEN = """
            {"id":"n-1","created_at":"2026-02-01T09:30:00Z","subject":null,"requester":null,"messages":[{"author":"customer","visibility":"public","text":"Hello?"}],"status":"open","labels":{"intent":"hidden"}}
            """;

    @TempDir
    Path folder;

    @Test
    void sample_tickets_are_loaded_and_a_bad_line_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("t.jsonl"), SOLVED + "{broken\n" + OPEN);
        try (SandboxServer server = start()) {
            assertThat(server.seedTickets(file)).extracting(Skipped::where).containsExactly("t.jsonl:2");

            DeskTicket solved = server.desk().ticket("h-1");
            assertThat(solved.status()).isEqualTo(Status.SOLVED);
            assertThat(solved.fields()).containsEntry("intent", "refund").containsEntry("macro", "refund-sent");
            assertThat(solved.comments().get(1).isPublic()).isFalse();
            assertThat(solved.comments().getFirst().createdAt()).isEqualTo(Instant.parse("2026-01-31T09:30:00Z"));
            assertThat(server.desk().ticket("n-1").fields()).isEmpty();
            assertThat(server.desk().ticket("n-1").status()).isEqualTo(Status.NEW);
        }
    }

    @Test
    void a_line_cut_off_by_a_crash_is_dropped_and_the_desk_goes_on() throws Exception {
        openOne();
        Path journal = folder.resolve("desk/journal.jsonl");
        Files.writeString(journal, "{\"sequence\":4,\"at\":\"2026", StandardOpenOption.APPEND);

        try (SandboxServer server = start()) {
            assertThat(server.ledger()).hasSize(4);
            new Http(server.url(), server.apiToken()).post("/api/tickets", "{\"text\":\"Again\"}");
        }
        try (SandboxServer server = start()) {
            assertThat(server.desk().ticket("2").comments().getFirst().text()).isEqualTo("Again");
        }
    }

    @Test
    void a_damaged_journal_is_named_by_its_line() throws Exception {
        openOne();
        Path journal = folder.resolve("desk/journal.jsonl");
        Files.writeString(journal, "nonsense\n" + Files.readString(journal));

        assertThatThrownBy(this::start).hasMessageContaining("line 1 of").hasMessageContaining("damaged");
    }

    @Test
    void a_folder_serves_one_desk_at_a_time() {
        try (SandboxServer server = start()) {
            assertThat(server.url().getPort()).isPositive();
            assertThatThrownBy(this::start).hasMessageContaining("in use by another desk");
        }
    }

    private void openOne() {
        try (SandboxServer server = start()) {
            new Http(server.url(), server.apiToken()).post("/api/tickets", "{\"text\":\"Hello\"}");
        }
    }

    private SandboxServer start() {
        return SandboxServer.start(0, folder.resolve("desk"), Clock.systemUTC());
    }
}
