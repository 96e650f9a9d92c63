package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void linesAndParagraphsStayApart() {
        assertThat(HtmlText.of("<p>Hello</p><p>one<br>two</p><ul><li>a</li><li>b</li></ul>"))
                .isEqualTo("Hello\n\none\ntwo\n\na\n\nb");
    }

    @Test
    void quotedMailKeepsItsMark() {
        assertThat(HtmlText.of("Yes.<blockquote>Is it <b>done</b>?<br>Please</blockquote>"))
                .isEqualTo("Yes.\n> Is it done?\n> Please");
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        assertThat(HtmlText.of("<style>p{}</style><title>T</title>Hi<script>alert(1)</script>&nbsp;there"))
                .isEqualTo("Hi there");
    }

    @Test
    void preformattedTextKeepsItsShape() {
        assertThat(HtmlText.of("<pre>a  b\n  c</pre>")).isEqualTo("a  b\nc");
    }

    @Property
    void anyTextBecomesSomeText(@ForAll String html) {
        assertThat(HtmlText.of(html)).doesNotContain("\n\n\n");
    }

    @Test
    void plainTextSurvivesTheWayThroughHtml() {
        String text = "Dear Ada,\n\n5 < 6 & <script>x()</script>\nnext line\n\nKind regards";

        assertThat(HtmlText.of(HtmlText.toHtml(text))).isEqualTo(text);
        assertThat(HtmlText.toHtml(text)).doesNotContain("<script>");
    }

    @Test
    void picturesAreFoundByTheirAddresses() {
        String html =
                "<p>See <img src=\"https://files.example/a.png?x=1\"> and <img src=\"data:image/png;base64,AA\"></p>";

        assertThat(HtmlText.pictures(html)).containsExactly("https://files.example/a.png?x=1");
    }
}
