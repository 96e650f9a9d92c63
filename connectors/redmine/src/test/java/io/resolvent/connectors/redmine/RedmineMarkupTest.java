package io.resolvent.connectors.redmine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedmineMarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "h1. Returns~# Returns",
                "h3. Returns~### Returns",
                "See \"our page\":https://example.org/a.~See [our page](https://example.org/a).",
                "See [[Returns]] or [[shop:Returns|the rules]]~See Returns or the rules",
                "Within *thirty days*, not later~Within **thirty days**, not later",
                "Run @make all@ first~Run `make all` first",
                "# Open the box~1. Open the box",
                "* Open the box~* Open the box",
                "{{toc}}~''"
            })
    void textileBecomesMarkdown(String textile, String markdown) {
        assertThat(RedmineMarkup.toMarkdown(textile)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 * 3 * 2 = 30", "a@b.org and c@d.org", "Plain words.", "1. h1. in a line", "{{unknown}} stays"
            })
    void whatIsNoMarkupStays(String text) {
        assertThat(RedmineMarkup.toMarkdown(text)).isEqualTo(text);
    }

    @Test
    void codeStaysAsItIs() {
        String textile = "Run:\n<pre><code class=\"shell\">\n# not a list\necho *not bold*\n</code></pre>\n** deeper";

        assertThat(RedmineMarkup.toMarkdown(textile))
                .isEqualTo("Run:\n\n```\n# not a list\necho *not bold*\n```\n\n  * deeper");
    }

    @Test
    void anEscapedTextIsNotEscapedAgain() {
        String once = RedmineMarkup.escaped("{{a}} and {{b}}");

        assertThat(once).isEqualTo("!{{a}} and !{{b}}");
        assertThat(RedmineMarkup.escaped(once)).isEqualTo(once);
    }
}
