package io.resolvent.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketReadingTest {

    @TempDir
    Path temp;

    @Test
    void a_solved_ticket_shows_what_solved_it() {
        Ticket ticket = read("history", Folder.solved("a"), "a");

        assertThat(ticket.status()).isEqualTo(Status.SOLVED);
        assertThat(ticket.fields())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("intent", "refund_status", "macro", "refund-sent", "flow", "billing"));
        assertThat(ticket.requester().attributes()).containsOnly(Map.entry("tier", "gold"), Map.entry("seats", "3"));
        assertThat(ticket.requester().name()).isEqualTo("Ada");
        assertThat(ticket.comments())
                .extracting(Comment::visibility)
                .containsExactly(Visibility.PUBLIC, Visibility.INTERNAL, Visibility.INTERNAL);
        assertThat(ticket.comments())
                .extracting(c -> c.author().role())
                .containsExactly(Author.Role.REQUESTER, Author.Role.SUPPORT_AGENT, Author.Role.SUPPORT_AGENT);
        assertThat(ticket.comments().get(2).createdAt()).isEqualTo(Instant.parse("2026-01-31T09:30:02Z"));
    }

    @Test
    void labels_of_an_open_ticket_are_never_shown_in_whichever_file_it_lies() {
        assertThat(read("tickets", Folder.open("a"), "a").fields()).isEmpty();
        assertThat(read("history", Folder.open("b"), "b").fields()).isEmpty();
        assertThat(read("history", Folder.open("c").replace("\"status\":\"open\",", ""), "c")
                        .fields())
                .isEmpty();
    }

    @Test
    void an_out_of_scope_ticket_has_no_intent() {
        Ticket ticket = read("history", Folder.solved("a").replace("\"oos\":false", "\"oos\":true"), "a");

        assertThat(ticket.fields()).containsEntry("oos", "true").doesNotContainKey("intent");
    }

    @Test
    void bad_lines_are_named_and_the_rest_goes_on() {
        Folder folder = new Folder(temp);
        Path file = folder.write(
                "history.jsonl",
                Folder.solved("1"),
                "{broken\n",
                "\n",
                Folder.solved("4").replace("\"text\":\"Sent on Monday.\"", "\"text\":7"),
                "[]\n",
                Folder.solved("6").replace("2026-01-31T09:30:00Z", "yesterday"),
                Folder.solved("7").replace("\"status\":\"solved\"", "\"status\":\"done\""),
                "{\"created_at\":\"2026-01-31T09:30:00Z\"}\n",
                Folder.solved("9"));
        List<Batch<TicketChange>> pages = pages(folder, file);

        assertThat(Passes.items(pages)).extracting(c -> c.ref().id()).containsExactly("1", "9");
        assertThat(Passes.skipped(pages))
                .satisfiesExactly(
                        s -> assertThat(s).startsWith("history.jsonl:2 not JSON: "),
                        s -> assertThat(s).isEqualTo("history.jsonl:4 messages[1].text: expected a string"),
                        s -> assertThat(s).isEqualTo("history.jsonl:5 expected a JSON object"),
                        s -> assertThat(s).startsWith("history.jsonl:6 created_at: expected a time"),
                        s -> assertThat(s).isEqualTo("history.jsonl:7 status: unknown word 'done'"),
                        s -> assertThat(s).isEqualTo("history.jsonl:8 id: is missing"));
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_a_missing_last_line_end_do_no_harm() {
        Folder folder = new Folder(temp);
        String text = "\uFEFF" + Folder.solved("1").replace("\n", "\r\n") + "\r\n"
                + Folder.solved("2").strip();
        Path file = folder.write("history.jsonl", text);

        assertThat(Passes.items(pages(folder, file)))
                .extracting(c -> c.ref().id())
                .containsExactly("1", "2");
    }

    @Test
    void nul_lone_surrogates_and_broken_utf_8_become_replacement_characters() {
        Folder folder = new Folder(temp);
        byte[] line = Folder.solved("1")
                .replace("Where is", "a\0b \\ud83d c \\u0000 \\ud83c\\udf89 ?!")
                .getBytes(StandardCharsets.UTF_8);
        line[new String(line, StandardCharsets.UTF_8).indexOf("?!")] = (byte) 0xFF;
        Path file = folder.write("history.jsonl", line);
        try (Connector connector = folder.connect(Map.of("history", file.toString()))) {
            Ticket ticket = connector.tickets().read(new TicketRef("export", "1"));

            assertThat(ticket.comments().getFirst().text())
                    .isEqualTo("a\uFFFDb \uFFFD c \uFFFD \uD83C\uDF89 \uFFFD! my refund?");
        }
    }

    @Test
    void a_ticket_of_five_megabytes_is_read() {
        Folder folder = new Folder(temp);
        String large = "x".repeat(5 << 20);
        Path file =
                folder.write("h.jsonl", Folder.solved("1"), Folder.solved("2").replace("Where", large));
        try (Connector connector = folder.connect(Map.of("history", file.toString()))) {
            Ticket ticket = connector.tickets().read(new TicketRef("export", "2"));

            assertThat(ticket.comments().getFirst().text().length()).isGreaterThan(5 << 20);
        }
    }

    @Test
    void nothing_before_the_break_of_a_truncated_archive_is_lost() {
        Folder folder = new Folder(temp);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            all.append(Folder.solved("t" + i + "-" + Integer.toHexString(i * 7919)));
        }
        Path file = folder.write("h.jsonl.gz", Folder.half(Folder.zip(all.toString())));
        List<Batch<TicketChange>> pages = pages(folder, file);
        int read = Passes.items(pages).size();

        assertThat(read).isBetween(1000, 2900);
        assertThat(Passes.skipped(pages))
                .singleElement()
                .asString()
                .startsWith("h.jsonl.gz:" + (read + 1) + " ")
                .contains("breaks off");
    }

    @Test
    void something_else_under_the_name_of_an_archive_is_reported() {
        Folder folder = new Folder(temp);
        Path file = folder.write("h.jsonl.gz", Folder.solved("1"));

        assertThat(Passes.skipped(pages(folder, file)))
                .singleElement()
                .asString()
                .startsWith("h.jsonl.gz:1 ");
    }

    private Ticket read(String key, String line, String id) {
        Folder folder = new Folder(temp);
        Path file = folder.write(key + "-" + id + ".jsonl", line);
        try (Connector connector = folder.connect(Map.of(key, file.toString()))) {
            return connector.tickets().read(new TicketRef("export", id));
        }
    }

    private static List<Batch<TicketChange>> pages(Folder folder, Path file) {
        try (Connector connector = folder.connect(Map.of("history", file.toString()))) {
            return Passes.of(connector.tickets()::changedSince, Checkpoint.start());
        }
    }
}
