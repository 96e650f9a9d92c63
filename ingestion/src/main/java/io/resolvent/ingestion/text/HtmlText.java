package io.resolvent.ingestion.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** HTML to light Markdown: headings, list items, links, quotes and code keep their marks. What nobody sees is left out. */
final class HtmlText implements NodeFilter {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "template", "noscript", "iframe", "object", "svg", "select", "textarea");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "ul",
            "ol",
            "table",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "figure",
            "form",
            "dl",
            "blockquote",
            "hr",
            "details",
            "address");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "caption", "summary", "option");
    private static final Pattern HIDING = Pattern.compile(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?![.1-9])|opacity\\s*:\\s*0(?![.1-9])|max-height\\s*:\\s*0(?![.1-9])");

    private final StringBuilder text = new StringBuilder();
    private int preformatted;
    private int quoted;

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        Jsoup.parse(html).body().filter(text);
        return text.finished();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(
                    preformatted > 0
                            ? words.getWholeText()
                            : words.getWholeText().replaceAll("[\\s\\u00A0]{1,10000}", " "));
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isUnseen(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !isUnseen(element)) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDING.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }

    private void open(Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            paragraph();
        } else if (LINES.contains(name)) {
            line();
        }
        switch (name) {
            case "br" -> text.append('\n');
            case "li" -> text.append("- ");
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                text.append("#".repeat(name.charAt(1) - '0')).append(' ');
            case "td", "th" -> text.append(atLineStart() ? "" : " | ");
            case "pre" -> {
                text.append("```\n");
                preformatted++;
            }
            case "blockquote" -> quoted++;
            case "img" -> append(element.attr("alt"));
            default -> {}
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "pre" -> {
                line();
                text.append("```");
                preformatted--;
            }
            case "a" -> link(element);
            default -> {}
        }
        if (BLOCKS.contains(element.normalName())) {
            paragraph();
        } else if (LINES.contains(element.normalName())) {
            line();
        }
        quoted -= element.normalName().equals("blockquote") ? 1 : 0;
    }

    private void link(Element element) {
        String target = element.attr("href").strip();
        if (target.matches("https?://[^\\s()]{3,500}") && !element.text().contains(target)) {
            append(" (" + target + ")");
        }
    }

    private void append(String words) {
        String fitting = preformatted == 0 && atSpace() ? words.stripLeading() : words;
        if (fitting.isEmpty()) {
            return;
        }
        text.append(quoted > 0 && atLineStart() ? "> " : "").append(fitting);
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private boolean atSpace() {
        return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private void line() {
        if (!atLineStart()) {
            text.append('\n');
        }
    }

    private void paragraph() {
        line();
        if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }

    private String finished() {
        return text.toString()
                .replaceAll("[ \\t]{1,10000}\\n", "\n")
                .replaceAll("\\n{3,10000}", "\n\n")
                .strip();
    }
}
