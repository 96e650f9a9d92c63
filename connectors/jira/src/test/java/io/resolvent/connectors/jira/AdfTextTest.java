package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdfTextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aDocumentIsReadAsLinesOfText() {
        String document = """
                {"type":"doc","version":1,"content":[
                 {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Refunds"}]},
                 {"type":"paragraph","content":[{"type":"text","text":"Ask "},
                  {"type":"mention","attrs":{"id":"1","text":"@Dana"}},{"type":"text","text":" or see "},
                  {"type":"text","text":"the page","marks":[{"type":"link","attrs":{"href":"https://x.example/a"}}]},
                  {"type":"hardBreak"},{"type":"emoji","attrs":{"shortName":":smile:"}},
                  {"type":"inlineCard","attrs":{"url":"https://y.example"}}]},
                 {"type":"orderedList","content":[
                  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]}]},
                  {"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"two"}]},
                   {"type":"bulletList","content":[{"type":"listItem","content":[
                    {"type":"paragraph","content":[{"type":"text","text":"deep"}]}]}]}]}]},
                 {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"said"}]}]},
                 {"type":"codeBlock","content":[{"type":"text","text":"a\\n  b"}]},
                 {"type":"table","content":[{"type":"tableRow","content":[
                  {"type":"tableHeader","content":[{"type":"paragraph","content":[{"type":"text","text":"h"}]}]},
                  {"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"c"}]}]}]}]},
                 {"type":"taskList","content":[{"type":"taskItem","attrs":{"state":"DONE"},
                  "content":[{"type":"text","text":"done"}]}]},
                 {"type":"mediaSingle","content":[{"type":"media","attrs":{"alt":"shot.png"}}]},
                 {"type":"unheardOf","content":[{"type":"paragraph","content":[{"type":"text","text":"still here"}]}]},
                 {"type":"paragraph","content":[{"type":"date","attrs":{"timestamp":"1577836800000"}},
                  {"type":"status","attrs":{"text":" OPEN"}}]}]}
                """;

        assertThat(AdfText.of(JSON.readTree(document))).isEqualTo("""
                ## Refunds

                Ask @Dana or see the page (https://x.example/a)
                :smile:https://y.example

                1. one
                2. two
                  - deep

                > said

                a
                  b

                h | c

                [x] done

                [shot.png]

                still here

                2020-01-01 OPEN""");
    }

    @Test
    void noDocumentIsNoText() {
        assertThat(AdfText.of(JSON.nullNode())).isEmpty();
        assertThat(AdfText.of(JSON.missingNode())).isEmpty();
        assertThat(AdfText.of(JSON.readTree("\"plain\""))).isEmpty();
    }

    @Test
    void addressesBecomeLinksAndNothingElseBecomesMarkup() {
        JsonNode document = JSON.valueToTree(AdfDocument.of("See https://x.example/a?b=1. *Not bold*, [~mention]"));

        JsonNode inline = document.path("content").path(0).path("content");
        assertThat(inline).hasSize(3);
        assertThat(inline.path(1)
                        .path("marks")
                        .path(0)
                        .path("attrs")
                        .path("href")
                        .asString(""))
                .isEqualTo("https://x.example/a?b=1");
        assertThat(inline.path(2).path("text").asString("")).isEqualTo(". *Not bold*, [~mention]");
    }

    @Property
    void anyTextComesBackAsItWas(
            @ForAll @StringLength(max = 200) @CharRange(from = ' ', to = '~') @CharRange(from = '\n', to = '\n')
                    String text) {
        String tidy = text.strip().replaceAll("\n{3,}", "\n\n");

        assertThat(AdfText.of(JSON.valueToTree(AdfDocument.of(tidy)))).isEqualTo(tidy);
    }
}
