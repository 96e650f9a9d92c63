package io.resolvent.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.sandbox.desk.TicketChanged;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SandboxServerTest {

    private static final String REQUEST = """
            {"subject":"No invoice","text":"Where is my invoice?","requester":{"name":"Ada","email":"ada@example.org","attributes":{"tier":"gold"}},"tags":["web"]}""";

    @TempDir
    Path folder;

    private SandboxServer server;
    private Http bot;

    @BeforeEach
    void start() {
        server = SandboxServer.start(0, folder, Clock.systemUTC());
        bot = new Http(server.url(), server.apiToken());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_ticket_is_opened_in_the_name_of_its_requester() {
        JsonNode ticket = Http.parse(bot.post("/api/tickets", REQUEST));

        assertThat(ticket.path("status").stringValue()).isEqualTo("new");
        assertThat(ticket.at("/requester/attributes/tier").stringValue()).isEqualTo("gold");
        assertThat(ticket.at("/comments/0/author_name").stringValue()).isEqualTo("Ada");
        assertThat(ticket.at("/comments/0/visibility").stringValue()).isEqualTo("public");
    }

    @Test
    void the_same_mail_address_is_the_same_requester() {
        JsonNode first = Http.parse(bot.post("/api/tickets", REQUEST));
        JsonNode second = Http.parse(bot.post("/api/tickets", REQUEST));

        assertThat(second.at("/requester/id")).isEqualTo(first.at("/requester/id"));
        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
    }

    @Test
    void a_comment_and_its_status_are_one_change() {
        bot.post("/api/tickets", REQUEST);

        bot.post("/api/tickets/1/comments", """
                {"text":"It is attached.","visibility":"public","status":"solved","action_id":"00112233445566778899"}""");

        JsonNode ticket = bot.json("/api/tickets/1");
        assertThat(ticket.path("status").stringValue()).isEqualTo("solved");
        assertThat(ticket.path("version").longValue()).isEqualTo(2);
        assertThat(ticket.at("/comments/1/action_id").stringValue()).isEqualTo("00112233445566778899");
        assertThat(ticket.at("/effects/0/effect_id").stringValue()).isEqualTo("2");
    }

    @Test
    void a_comment_without_visibility_is_internal() {
        bot.post("/api/tickets", REQUEST);
        bot.post("/api/tickets/1/comments", "{\"text\":\"look at order 7\"}");

        assertThat(bot.json("/api/tickets/1").at("/comments/1/visibility").stringValue())
                .isEqualTo("internal");
    }

    @Test
    void a_change_made_on_an_old_version_is_refused() {
        bot.post("/api/tickets", REQUEST);
        bot.post("/api/tickets/1/changes", "{\"group\":\"billing\"}");

        assertThat(bot.post("/api/tickets/1/changes", "{\"status\":\"open\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(bot.json("/api/tickets/1").path("status").stringValue()).isEqualTo("new");
        assertThat(bot.post("/api/tickets/1/changes", "{\"status\":\"open\"}", "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_closed_ticket_takes_nothing_more() {
        bot.post("/api/tickets", REQUEST);
        bot.post("/api/tickets/1/changes", "{\"status\":\"closed\"}");

        assertThat(bot.post("/api/tickets/1/comments", "{\"text\":\"late\",\"status\":\"solved\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void changes_are_listed_in_order_a_page_at_a_time_and_deleted_tickets_with_them() {
        for (int i = 0; i < 5; i++) {
            bot.post("/api/tickets", REQUEST);
        }
        bot.post("/api/tickets/2/changes", "{\"add_tags\":[\"x\"]}");
        bot.delete("/api/tickets/1");

        JsonNode first = bot.json("/api/tickets?after=0&limit=3");
        JsonNode rest =
                bot.json("/api/tickets?limit=3&after=" + first.path("next").longValue());

        assertThat(first.path("tickets").findValuesAsString("id")).containsExactly("3", "4", "5");
        assertThat(first.path("more").booleanValue()).isTrue();
        assertThat(rest.path("tickets").findValuesAsString("id")).containsExactly("2", "1");
        assertThat(rest.path("tickets").findValuesAsString("status")).containsExactly("new", "deleted");
        assertThat(rest.path("more").booleanValue()).isFalse();
        assertThat(bot.get("/api/tickets/1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_customer_sees_own_tickets_without_notes_and_writes_in_public_only() {
        Secret token = server.customerToken("ada", "Ada", "ada@example.org", Map.of());
        Http ada = new Http(server.url(), token);
        bot.post("/api/tickets", REQUEST);
        bot.post("/api/tickets/1/comments", "{\"text\":\"a secret\"}");
        bot.post("/api/tickets", "{\"text\":\"somebody else's\"}");

        assertThat(ada.get("/api/tickets/1").body()).contains("invoice").doesNotContain("a secret");
        assertThat(ada.get("/api/tickets/2").statusCode()).isEqualTo(404);
        assertThat(ada.get("/api/tickets").statusCode()).isEqualTo(403);
        assertThat(ada.post("/api/tickets/1/comments", "{\"text\":\"a note\"}").statusCode())
                .isEqualTo(403);
        bot.post("/api/tickets/1/changes", "{\"status\":\"solved\"}");
        ada.post("/api/tickets/1/comments", "{\"text\":\"still missing\",\"visibility\":\"public\"}");
        assertThat(bot.json("/api/tickets/1").path("status").stringValue()).isEqualTo("open");
    }

    @Test
    void a_wrong_token_a_wrong_type_and_an_unknown_key_are_refused_by_name() {
        Http stranger = new Http(server.url(), new Secret("nobody"));

        assertThat(stranger.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(bot.post("/api/tickets", "{\"text\":7}").body()).contains("text: expected a string");
        assertThat(bot.post("/api/tickets", "{\"text\":\"x\",\"colour\":\"red\"}")
                        .body())
                .contains("colour: unknown key");
        assertThat(bot.post("/api/tickets", "{\"text\":").statusCode()).isEqualTo(400);
        assertThat(bot.put("/api/tickets", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void calls_are_counted_and_accepted_writes_kept_in_a_ledger() {
        bot.post("/api/tickets", REQUEST);
        bot.get("/api/tickets/1");
        bot.post("/api/tickets/1/comments", "{\"text\":\"noted\",\"action_id\":\"0011223344556677\"}");
        bot.post("/api/tickets/9/comments", "{\"text\":\"refused\"}");

        assertThat(server.requests()).containsExactlyInAnyOrderEntriesOf(Map.of("GET", 1L, "POST", 3L));
        assertThat(server.writes()).isEqualTo(3);
        assertThat(server.ledger().getLast().user()).isEqualTo("assistant");
        assertThat(server.ledger().getLast().change())
                .isInstanceOfSatisfying(
                        TicketChanged.class,
                        change -> assertThat(change.effect().orElseThrow().actionId())
                                .isEqualTo("0011223344556677"));
    }

    @Test
    void everything_is_there_again_after_a_restart() {
        bot.post("/api/tickets", REQUEST);
        bot.post("/api/tickets/1/comments", "{\"text\":\"half a \\ud83d pair and \\u0000\",\"status\":\"open\"}");
        bot.put("/api/knowledge/macro/hello", "{\"title\":\"Hello\",\"body\":\"Hi!\",\"audience\":\"public\"}");
        String ticket = bot.get("/api/tickets/1").body();
        String knowledge = bot.get("/api/knowledge").body();
        server.close();

        server = SandboxServer.start(0, folder, Clock.systemUTC());

        Http again = new Http(server.url(), server.apiToken());
        assertThat(again.get("/api/tickets/1").body()).isEqualTo(ticket);
        assertThat(again.get("/api/knowledge").body()).isEqualTo(knowledge);
        assertThat(bot.base()).isNotEqualTo(again.base());
    }
}
