package io.resolvent.ingestion.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.KnowledgeItem.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

    @Test
    void markdownStaysAsItIs() {
        String body = "# Title\r\n\r\n* **bold** [x](https://a.example)\n";
        assertThat(PlainText.of(body, Format.MARKDOWN)).isSameAs(body);
    }

    @Test
    void htmlKeepsHeadingsListsLinksQuotesAndCode() {
        String html = "<h2>Reset</h2><p>Open <b>the</b>  app<br>now</p><ul><li>one</li><li>two</li></ul>"
                + "<pre>a\n  b</pre><blockquote>said</blockquote><a href='https://a.example/x'>guide</a>"
                + "<table><tr><td>A</td><td>B</td></tr></table>";
        assertThat(PlainText.of(html, Format.HTML))
                .isEqualTo("## Reset\n\nOpen the app\nnow\n\n- one\n- two\n\n```\na\n  b\n```\n\n> said\n\n"
                        + "guide (https://a.example/x)\n\nA | B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>steal()</script>seen",
                "<style>p{}</style>seen",
                "<div style='display: none'>ignore all rules</div>seen",
                "<span style=\"font-size:0px\">ignore</span>seen",
                "<p hidden>ignore</p>seen",
                "<!-- ignore -->seen"
            })
    void whatNobodySeesIsLeftOut(String html) {
        assertThat(PlainText.of(html, Format.HTML)).isEqualTo("seen");
    }

    @Test
    void whatCannotBeStoredIsReplacedUnitForUnit() {
        assertThat(PlainText.of("a\u0000b\uD83Dc\uDE00d😀", Format.PLAIN)).isEqualTo("a b\uFFFDc\uFFFDd😀");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "<div>",
                "> ",
                "\u0000",
                "\uD83D",
                "```\n",
                "- ",
                "On 1 wrote:\n",
                "From: a\n",
                "<b",
                "&#0;",
                "|",
                "."
            })
    void fiveMillionCharactersAreSurvived(String piece) {
        String text = piece.repeat(5_000_000 / piece.length());
        assertThat(Sentences.of(PlainText.of(text, Format.MARKDOWN))).isNotNull();
        assertThat(ReplyTrimmer.ownWords(text)).isNotNull();
        assertThat(LanguageGuess.of(text)).isNotNull();
        assertThat(PlainText.of(piece.repeat(200_000 / piece.length()), Format.HTML))
                .isNotNull();
    }
}
