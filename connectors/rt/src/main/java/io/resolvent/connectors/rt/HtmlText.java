package io.resolvent.connectors.rt;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns a mail's HTML into lines of plain text; quoted mail keeps its mark as {@code > }. */
final class HtmlText {

    private static final Set<String> LINES =
            Set.of("div", "li", "tr", "dt", "dd", "address", "section", "article", "hr");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "dl");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");

    private HtmlText() {}

    static String of(String html) {
        return text(Jsoup.parse(html).body(), false)
                .replace('\u00a0', ' ')
                .replaceAll("[ \t]*\n[ \t]*", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** @param preserves inside a {@code pre}, where white space counts */
    private static String text(Node node, boolean preserves) {
        if (node instanceof TextNode words) {
            return preserves ? words.getWholeText() : words.text();
        }
        if (!(node instanceof Element element) || UNSEEN.contains(element.normalName())) {
            return "";
        }
        String name = element.normalName();
        boolean inner = preserves || name.equals("pre");
        String text =
                element.childNodes().stream().map(child -> text(child, inner)).collect(Collectors.joining());
        return switch (name) {
            case "br" -> "\n";
            case "blockquote" ->
                "\n" + text.strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n")) + "\n";
            case "td", "th" -> text + "\t";
            default ->
                PARAGRAPHS.contains(name) ? "\n\n" + text + "\n\n" : LINES.contains(name) ? "\n" + text + "\n" : text;
        };
    }
}
