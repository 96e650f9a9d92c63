package io.resolvent.connectors.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns HTML into lines of plain text, in which quoted mail keeps its mark as {@code > }, and plain text into HTML. */
public final class HtmlText {

    private static final Set<String> LINES =
            Set.of("div", "li", "tr", "dt", "dd", "address", "section", "article", "hr");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "dl");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");

    private HtmlText() {}

    public static String of(String html) {
        return text(Jsoup.parse(html).body(), false)
                .replace('\u00a0', ' ')
                .replaceAll("[ \t]*\n[ \t]*", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The addresses of the pictures in it, in order; those without an address of their own are left out. */
    public static List<String> pictures(String html) {
        return Jsoup.parse(html).select("img[src]").eachAttr("src").stream()
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                .toList();
    }

    /** Paragraphs and lines as HTML that shows exactly this text. */
    public static String toHtml(String plain) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : plain.strip().split("\\n{2,}")) {
            Element element = new Element("p");
            String separator = "";
            for (String line : paragraph.split("\n", -1)) {
                if (!separator.isEmpty()) {
                    element.appendElement(separator);
                }
                element.appendText(line);
                separator = "br";
            }
            html.append(element.outerHtml().replace("\n", ""));
        }
        return html.toString();
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
