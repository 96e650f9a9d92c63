package io.resolvent.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTicketTest {

    private static final String FULL = """
            {"id":"full","created_at":"2026-03-02T08:00:00Z","subject":"Photo","requester":{"id":"c-7","name":"Ada","seats":3},"tags":["vip","late"],"messages":[\
            {"id":"2","author":"customer","visibility":"public","text":"See the photo.","headers":{"Auto-Submitted":"no"},"attachments":[{"id":"f-1","file_name":"clamp.jpg","media_type":"image/jpeg","bytes":1195864},{"file_name":"notes"}]},\
            {"id":"m-2","author":"agent","author_name":"Sanna","visibility":"public","created_at":"2026-03-02T11:30:00+02:00","text":"Thank you."},\
            {"author":"system","visibility":"internal","text":"Closed by rule."}],"status":"solved","resolved_at":"2026-03-04T07:00:00Z"}
            """;

    @TempDir
    Path folder;

    private SandboxServer server;

    @BeforeEach
    void start() {
        server = SandboxServer.start(0, folder.resolve("desk"), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everything_of_a_message_reaches_the_reader() {
        server.seedTickets(file(FULL));

        Ticket ticket = read();

        assertThat(ticket.tags()).containsExactlyInAnyOrder("vip", "late");
        assertThat(ticket.requester().attributes()).containsOnly(Map.entry("seats", "3"));
        assertThat(ticket.updatedAt()).isEqualTo(Instant.parse("2026-03-04T07:00:00Z"));
        assertThat(ticket.comments()).extracting(Comment::id).containsExactly("2", "m-2", "3");
        assertThat(ticket.comments())
                .extracting(Comment::author)
                .containsExactly(
                        new Author(Author.Role.REQUESTER, "c-7", "Ada"),
                        new Author(Author.Role.SUPPORT_AGENT, "team", "Sanna"),
                        new Author(Author.Role.SYSTEM, "system", "System"));
        assertThat(ticket.comments())
                .extracting(Comment::createdAt)
                .containsExactly(
                        Instant.parse("2026-03-02T08:00:00Z"),
                        Instant.parse("2026-03-02T09:30:00Z"),
                        Instant.parse("2026-03-02T08:00:02Z"));
        assertThat(ticket.comments().getFirst().mailHeaders()).containsOnly(Map.entry("auto-submitted", "no"));
        assertThat(ticket.comments().getFirst().attachments())
                .containsExactly(
                        new Attachment("f-1", "clamp.jpg", "image/jpeg", 1195864),
                        new Attachment("2", "notes", "application/octet-stream", -1));
    }

    @Test
    void a_new_comment_never_takes_the_id_of_one_that_came_with_the_ticket() {
        server.seedTickets(file(FULL.replace("\"id\":\"2\"", "\"id\":\"4\"")));

        bot().post("/api/tickets/full/comments", "{\"text\":\"One more\",\"visibility\":\"public\"}");

        assertThat(read().comments()).extracting(Comment::id).containsExactly("4", "m-2", "3", "5");
    }

    @Test
    void what_has_the_wrong_type_is_named_by_its_path() {
        assertThat(problem("\"no\"", "7")).isEqualTo("messages[0].headers.Auto-Submitted: expected a string");
        assertThat(problem("1195864", "\"1 MB\"")).isEqualTo("messages[0].attachments[0].bytes: expected a number");
        assertThat(problem("\"file_name\":\"notes\"", "\"bytes\":5"))
                .isEqualTo("messages[0].attachments[1].file_name: is missing");
        assertThat(problem("[\"vip\",\"late\"]", "[\"vip\",4]")).isEqualTo("tags[1]: expected a string");
        assertThat(problem("2026-03-02T11:30:00+02:00", "noon")).startsWith("messages[1].created_at: expected a time");
        assertThat(problem("2026-03-04T07:00:00Z", "later")).startsWith("resolved_at: expected a time");
        assertThat(problem("\"See the photo.\"", "8")).isEqualTo("messages[0].text: expected a string");
        assertThat(problem("\"m-2\"", "\"2\"")).isEqualTo("messages[1].id: '2' is taken by an earlier message");
    }

    @Test
    void an_arriving_ticket_was_written_now_with_all_its_messages() {
        Instant now = Instant.parse("2026-05-01T12:00:00Z");

        server.arrive(file(FULL.replace("solved", "open")), now);

        assertThat(read().createdAt()).isEqualTo(now);
        assertThat(read().updatedAt()).isEqualTo(now.plusSeconds(2));
        assertThat(read().comments())
                .extracting(Comment::createdAt)
                .containsExactly(now, now.plusSeconds(1), now.plusSeconds(2));
    }

    @Test
    void a_request_over_the_api_may_have_attachments_and_headers() {
        bot().post("/api/tickets", """
                {"text":"Here","mail_headers":{"X-Loop":"desk"},"attachments":[{"id":"a","file_name":"half \\ud83d","bytes":9}]}""");

        Comment comment = read("1").comments().getFirst();

        assertThat(comment.mailHeaders()).containsOnly(Map.entry("x-loop", "desk"));
        assertThat(comment.attachments())
                .containsExactly(new Attachment("a", "half \uFFFD", "application/octet-stream", 9));
    }

    @Test
    void attachments_are_listed_on_the_page_of_the_team_and_of_the_customer() {
        server.seedTickets(file(FULL));

        Document team = page("/tickets/full");

        assertThat(team.select(".files li").eachText()).containsExactly("clamp.jpg 1.1 MB", "notes");
        assertThat(page("/tickets/full?view=customer").select(".files li").eachText())
                .isEqualTo(team.select(".files li").eachText());
        assertThat(team.select("aside").text()).contains("late, vip");
        assertThat(team.select(".byline strong").eachText()).containsExactly("Ada", "Sanna", "System");
    }

    private String problem(String good, String bad) {
        assertThat(FULL).contains(good);
        return server.seedTickets(file(FULL.replace(good, bad))).stream()
                .map(Skipped::reason)
                .findFirst()
                .orElse("nothing");
    }

    private Path file(String line) {
        try {
            return Files.writeString(folder.resolve("t.jsonl"), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ticket read() {
        return read("full");
    }

    private Ticket read(String id) {
        try (Connector connector = new SandboxConnectorFactory()
                .create(new ConnectorSettings(
                        "desk",
                        Map.of("url", server.url().toString()),
                        Map.of("token", server.apiToken()),
                        Clock.systemUTC(),
                        folder))) {
            return connector.tickets().read(new TicketRef("desk", id));
        }
    }

    private Document page(String path) {
        return Jsoup.parse(bot().get(path).body());
    }

    private Http bot() {
        return new Http(server.url(), server.apiToken());
    }
}
