package io.resolvent.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageReadingTest {

    private static final String FULL = """
            {"id":"full","created_at":"2026-03-02T08:00:00Z","requester":{"id":"c-7","name":"Ada","language":"de"},"tags":["vip","late","vip"],"messages":[\
            {"id":"m-1","author":"customer","visibility":"public","text":"See the photo.","headers":{"Auto-Submitted":"no","x-loop":"desk"},"attachments":[{"id":"f-1","file_name":"clamp.jpg","media_type":"image/jpeg","bytes":1200},{"file_name":"notes"}]},\
            {"id":"m-2","author":"agent","author_name":"Sanna","visibility":"public","created_at":"2026-03-02T11:30:00+02:00","text":"Thank you."},\
            {"author":"system","author_name":"Rules","visibility":"internal","text":"Closed by rule."}],"status":"solved","resolved_at":"2026-03-04T07:00:00Z"}
            """;

    @TempDir
    Path temp;

    @Test
    void a_message_brings_its_id_author_and_time() {
        Ticket ticket = read(FULL);

        assertThat(ticket.comments()).extracting(Comment::id).containsExactly("m-1", "m-2", "3");
        assertThat(ticket.comments())
                .extracting(Comment::author)
                .containsExactly(
                        new Author(Author.Role.REQUESTER, "c-7", "Ada"),
                        new Author(Author.Role.SUPPORT_AGENT, "", "Sanna"),
                        new Author(Author.Role.SYSTEM, "", "Rules"));
        assertThat(ticket.comments())
                .extracting(Comment::createdAt)
                .containsExactly(
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T09:30:00Z"),
                        Instant.parse("2026-03-02T08:00:02Z"));
    }

    @Test
    void a_message_brings_its_mail_headers_with_names_in_lower_case_and_its_attachments() {
        Comment comment = read(FULL).comments().getFirst();

        assertThat(comment.mailHeaders()).containsOnly(Map.entry("auto-submitted", "no"), Map.entry("x-loop", "desk"));
        assertThat(comment.attachments())
                .containsExactly(
                        new Attachment("f-1", "clamp.jpg", "image/jpeg", 1200),
                        new Attachment("2", "notes", "application/octet-stream", -1));
    }

    @Test
    void a_header_given_twice_keeps_both_values() {
        String line = FULL.replace("\"x-loop\":\"desk\"", "\"auto-submitted\":\"auto-replied\"");

        assertThat(read(line).comments().getFirst().mailHeaders())
                .containsOnly(Map.entry("auto-submitted", "no, auto-replied"));
    }

    @Test
    void a_ticket_brings_its_tags() {
        assertThat(read(FULL).tags()).containsExactlyInAnyOrder("vip", "late");
    }

    @Test
    void a_solved_ticket_was_last_changed_when_resolved_unless_its_last_message_has_a_time() {
        String timed =
                FULL.replace("\"author\":\"system\"", "\"created_at\":\"2026-03-03T10:00:00Z\",\"author\":\"system\"");
        String open = FULL.replace("\"status\":\"solved\"", "\"status\":\"open\"");

        assertThat(read(FULL).updatedAt()).isEqualTo(Instant.parse("2026-03-04T07:00:00Z"));
        assertThat(read(timed).updatedAt()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
        assertThat(read(open).updatedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:02Z"));
    }

    @Test
    void what_has_the_wrong_type_is_named_by_its_path() {
        assertThat(problem("\"no\"", "7")).isEqualTo("messages[0].headers.Auto-Submitted: expected a string");
        assertThat(problem("1200", "\"1 kB\"")).isEqualTo("messages[0].attachments[0].bytes: expected a whole number");
        assertThat(problem("\"file_name\":\"notes\"", "\"bytes\":5"))
                .isEqualTo("messages[0].attachments[1].file_name: is missing");
        assertThat(problem("[\"vip\",\"late\"", "[\"vip\",4")).isEqualTo("tags[1]: expected a string");
        assertThat(problem("[\"vip\",\"late\",\"vip\"]", "\"vip\"")).isEqualTo("tags: expected a list");
        assertThat(problem("2026-03-02T11:30:00+02:00", "noon")).startsWith("messages[1].created_at: expected a time");
        assertThat(problem("2026-03-04T07:00:00Z", "later")).startsWith("resolved_at: expected a time");
        assertThat(problem("\"Sanna\"", "[]")).isEqualTo("messages[1].author_name: expected a string");
        assertThat(problem("\"m-2\"", "\"m-1\"")).isEqualTo("messages[1].id: 'm-1' is taken by an earlier message");
    }

    private Ticket read(String line) {
        try (Connector connector = connect(line)) {
            return connector.tickets().read(new TicketRef("export", "full"));
        }
    }

    private String problem(String good, String bad) {
        assertThat(FULL).contains(good);
        try (Connector connector = connect(FULL.replace(good, bad))) {
            String report = Passes.skipped(Passes.of(connector.tickets()::changedSince, Checkpoint.start()))
                    .getFirst();
            return report.substring("full.jsonl:1 ".length());
        }
    }

    private Connector connect(String line) {
        Folder folder = new Folder(temp);
        return folder.connect(Map.of("history", folder.write("full.jsonl", line).toString()));
    }
}
