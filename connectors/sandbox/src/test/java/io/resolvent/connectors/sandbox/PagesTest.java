package io.resolvent.connectors.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    @TempDir
    Path folder;

    private SandboxServer server;
    private Http browser;

    @BeforeEach
    void start() {
        server = SandboxServer.start(0, folder, Clock.systemUTC());
        browser = new Http(server.url(), server.apiToken());
        browser.post(
                "/api/tickets",
                "{\"subject\":\"<b>Bold</b>\",\"text\":\"<script>alert(1)</script>\",\"requester\":{\"name\":\"Ada\"}}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void text_is_shown_as_text_and_nothing_may_run() {
        HttpResponse<String> page = browser.get("/tickets/1");

        assertThat(Jsoup.parse(page.body()).select("script,b")).isEmpty();
        assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("<b>Bold</b>");
        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("script-src"));
    }

    @Test
    void an_internal_note_is_marked_for_the_team_and_hidden_from_the_customer() {
        form("/tickets/1/answer", "text=Look+at+order+7&visibility=internal");
        form("/tickets/1/answer", "text=On+its+way&visibility=public&status=solved");

        Document team = Jsoup.parse(browser.get("/tickets/1").body());
        Document customer = Jsoup.parse(browser.get("/tickets/1?view=customer").body());

        assertThat(team.select("li.internal .badge.inside").text()).isEqualTo("Internal");
        assertThat(team.select("li.internal .text").text()).isEqualTo("Look at order 7");
        assertThat(team.select(".heading .status").text()).isEqualTo("solved");
        assertThat(customer.text()).contains("On its way").doesNotContain("order 7");
    }

    @Test
    void a_customer_opens_a_ticket_and_answers() {
        HttpResponse<String> opened = form("/new", "name=Tom&email=tom%40example.org&subject=Wheel&text=It+squeaks");
        assertThat(opened.statusCode()).isEqualTo(303);
        form("/tickets/2/answer", "text=Since+when%3F&visibility=public&status=pending");
        form("/tickets/2/follow-up", "text=Since+Monday");

        Document page = Jsoup.parse(browser.get("/tickets/2").body());

        assertThat(page.select("li.customer .byline strong").eachText()).containsExactly("Tom", "Tom");
        assertThat(page.select(".heading .status").text()).isEqualTo("open");
    }

    @Test
    void the_queue_is_filtered_by_status_and_words() {
        form("/new", "name=Tom&email=tom%40example.org&subject=Wheel&text=It+squeaks");
        form("/tickets/2/answer", "text=Oil+it&visibility=public&status=solved");

        assertThat(rows("/?show=new")).containsExactly("<b>Bold</b>");
        assertThat(rows("/?show=solved")).containsExactly("Wheel");
        assertThat(rows("/?q=SQUEAK")).containsExactly("Wheel");
        assertThat(rows("/?show=open")).isEmpty();
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        assertThat(browser.post("/new", "subject=x&text=y").statusCode()).isEqualTo(403);
        assertThat(browser.post("/new", "subject=x&text=y", "Origin", "http://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.ledger()).hasSize(4);
    }

    @Test
    void what_is_wrong_is_said_on_a_page() {
        assertThat(browser.get("/tickets/99").statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(form("/tickets/1/answer", "text=+").body()).text())
                .contains("text: must not be empty");
    }

    private HttpResponse<String> form(String path, String body) {
        return browser.post(path, body, "Origin", server.url().toString());
    }

    private List<String> rows(String path) {
        return Jsoup.parse(browser.get(path).body()).select(".queue strong").eachText();
    }
}
