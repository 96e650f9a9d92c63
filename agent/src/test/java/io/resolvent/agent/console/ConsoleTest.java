package io.resolvent.agent.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.store.Alerts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {

    @TempDir
    private static Path home;

    private static OpenConsole console;
    private static Visitor lead;

    @BeforeAll
    static void open() {
        console = new OpenConsole(home);
        console.fillWithADay(Instant.now());
        lead = new Visitor(console.url());
        lead.logIn("lead", OpenConsole.PASSWORD);
    }

    @AfterAll
    static void close() {
        lead.close();
        console.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/live", "/decisions", "/tickets/desk/4711", "/nothing", "/actuator/env"})
    void without_a_log_in_every_page_leads_to_it(String path) {
        try (Visitor stranger = new Visitor(console.url())) {
            HttpResponse<String> response = stranger.get(path);
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(location(response)).endsWith("/login");
            assertThat(response.body()).doesNotContain("4711");
        }
    }

    @Test
    void a_page_that_refreshes_itself_loads_anew_when_the_session_has_ended() {
        try (Visitor stranger = new Visitor(console.url())) {
            HttpResponse<String> response = stranger.get("/live", "HX-Request", "true");
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.headers().firstValue("HX-Refresh")).contains("true");
            assertThat(location(stranger.logIn("lead", OpenConsole.PASSWORD))).doesNotContain("live");
        }
    }

    @Test
    void a_wrong_password_is_told_and_opens_nothing() {
        try (Visitor stranger = new Visitor(console.url())) {
            assertThat(location(stranger.logIn("lead", "wrong"))).endsWith("/login?error");
            assertThat(stranger.page("/login?error").select("[role=alert]").text())
                    .isEqualTo("That user and password do not match.");
            assertThat(stranger.get("/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void a_log_in_opens_the_desk_and_a_log_out_closes_it() {
        try (Visitor visitor = new Visitor(console.url())) {
            HttpResponse<String> entered = visitor.logIn("lead", OpenConsole.PASSWORD);
            assertThat(entered.statusCode()).isEqualTo(302);
            assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("HttpOnly")
                    .contains("SameSite=Strict");
            Document desk = visitor.page("/");
            assertThat(desk.select("h1").text()).isEqualTo("Desk");
            String token = desk.select("form[action=/logout] input[name=_csrf]").val();
            visitor.post("/logout", Map.of("_csrf", token));
            assertThat(visitor.get("/").statusCode()).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/live", "/decisions", "/tickets/desk/4711"})
    void pages_run_nothing_and_style_nothing_of_their_own(String path) {
        HttpResponse<String> response = lead.get(path);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        Document page = org.jsoup.Jsoup.parse(response.body());
        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        page.getAllElements().forEach(ConsoleTest::assertQuiet);
    }

    @Test
    void what_the_pages_load_is_there() {
        Document desk = lead.page("/");
        List<String> loaded = desk.select("link[rel=stylesheet], script").stream()
                .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
                .toList();
        assertThat(loaded).hasSize(4).allSatisfy(path -> {
            HttpResponse<String> response = lead.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.body()).as(path).isNotBlank();
        });
        assertThat(lead.get("/webjars/htmx.org/dist/htmx.min.js").statusCode()).isEqualTo(200);
        assertThat(lead.get("/webjars/picocss__pico/css/pico.min.css").statusCode())
                .isEqualTo(200);
        assertThat(desk.documentType()).isNotNull();
    }

    @Test
    void the_desk_counts_and_shows_what_customers_caused() {
        Document desk = lead.page("/");
        assertThat(desk.select(".rate").text()).contains("50–100 %").contains("1 confirmed, 1 silent, 0 came back");
        assertThat(figure(desk, "Resolved")).contains("2").contains("40 % of 5");
        assertThat(figure(desk, "Handed off")).startsWith("1");
        assertThat(figure(desk, "Left alone")).startsWith("1");
        assertThat(figure(desk, "Waiting")).startsWith("1").contains("oldest");
        assertThat(desk.select(".alert:not([hidden])").text())
                .contains("A reply was withheld")
                .contains("desk:4712");
        assertThat(desk.select("tbody tr")).hasSize(5);
        assertThat(desk.select("tbody").text()).doesNotContain("own");
        assertThat(lead.page("/decisions").select("tbody").text()).contains(sentenceStart(Reason.OWN_COMMENT));
    }

    @Test
    void the_desk_is_sent_again_only_when_it_has_changed() {
        String refresh = lead.page("/").select("#live").attr("hx-get");
        assertThat(refresh).startsWith("/live?seen=");
        assertThat(lead.get(refresh).statusCode()).isEqualTo(204);
        long before = lead.page("/decisions").select("tbody tr").size();
        console.commit(SomeDecisions.leftAlone("4720", Reason.OWN_COMMENT, Instant.now()));
        assertThat(lead.page("/decisions").select("tbody tr")).hasSize((int) before + 1);
        console.commit(SomeDecisions.leftAlone(
                "4721", Reason.NOTHING_ASKED, Instant.now().minusSeconds(90_000)));
        HttpResponse<String> changed = lead.get(refresh);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("desk:4721").doesNotContain("<html");
    }

    @Test
    void the_log_is_searched_by_ticket_word_and_decision() {
        assertThat(refs("/decisions?text=desk:4713")).containsExactly("desk:4713");
        assertThat(refs("/decisions?text=Court")).containsExactly("desk:4714");
        assertThat(refs("/decisions?decision=auto_resolve")).containsExactly("desk:4712", "desk:4711");
        assertThat(refs("/decisions?decision=auto_resolve&text=floor")).containsExactly("desk:4712");
        assertThat(lead.page("/decisions?text=zebra").select(".empty").text()).isEqualTo("No decision matches.");
        assertThat(refs("/decisions?offset=-5")).contains("desk:4711");
    }

    @Test
    void a_story_tells_what_was_asked_found_done_and_came_of_it() {
        Document story = lead.page("/tickets/desk/4711");
        assertThat(story.select("article")).hasSize(1);
        Element entry = story.select("article").getFirst();
        assertThat(entry.select(".text.question").text()).startsWith("The printer does not answer");
        assertThat(entry.select("mark").text())
                .isEqualTo("Hold the power button for ten seconds until the light turns amber.");
        assertThat(entry.select(".effects").text()).contains("status solved").contains("delivered as transaction 9917");
        assertThat(entry.select(".outcome").text()).isEqualTo("Confirmed: it helped (said so).");
        assertThat(entry.text()).contains("printer_not_answering");
        assertThat(story.select("a[target=_blank]").attr("href")).startsWith("https://desk.example/t/");
        assertThat(lead.page("/tickets/desk/4714").select(".effects").text())
                .contains("given up: desk:4714: note refused")
                .contains("Assigned to second-line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tickets/desk/0", "/tickets/Not-A-System/1", "/tickets/other/4711", "/nothing"})
    void what_is_not_there_is_a_plain_404(String path) {
        HttpResponse<String> response = lead.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is nothing here.").doesNotContain("Exception");
    }

    @Test
    void a_post_needs_the_token_of_its_page_but_a_webhook_carries_its_own_signature() {
        assertThat(lead.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        try (Visitor stranger = new Visitor(console.url())) {
            assertThat(stranger.post("/login", Map.of("username", "lead", "password", OpenConsole.PASSWORD))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(stranger.post("/webhooks/desk", Map.of()).statusCode()).isNotIn(302, 403);
            assertThat(stranger.post("/webhooks/unknown", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(stranger.get("/actuator/health", "Accept", "application/json")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void an_alert_can_be_acknowledged_on_the_desk_with_the_token_of_its_page() {
        new Alerts(console.database()).raise("poll-failing", "mail", "mail does not answer.", Instant.now());
        assertThat(lead.post("/alerts/acknowledge", Map.of("kind", "poll-failing", "subject", "mail"))
                        .statusCode())
                .isEqualTo(403);

        Element form = lead.page("/live").select("form.seen").stream()
                .filter(f -> f.select("input[name=subject]").val().equals("mail"))
                .findFirst()
                .orElseThrow();
        assertThat(lead.page("/live").select("button[form=" + form.id() + "]")).hasSize(1);
        assertThat(lead.post(
                                form.attr("action"),
                                Map.of(
                                        "kind",
                                        form.select("input[name=kind]").val(),
                                        "subject",
                                        "mail",
                                        "_csrf",
                                        form.select("input[name=_csrf]").val()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.page("/").select(".alert p").eachText())
                .anyMatch(line -> line.contains("mail does not answer.") && line.contains("seen by lead"));
        new Alerts(console.database()).settle("poll-failing", "mail");
    }

    private static List<String> refs(String path) {
        return lead.page(path).select("td.ticket a").eachText();
    }

    private static String figure(Document desk, String label) {
        return desk.select(".figure").stream()
                .filter(figure -> figure.select("dt").text().equals(label))
                .map(figure -> figure.select("dd").text())
                .findFirst()
                .orElseThrow();
    }

    private static String sentenceStart(Reason reason) {
        return reason.sentence().substring(1);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static void assertQuiet(Element element) {
        assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
}
