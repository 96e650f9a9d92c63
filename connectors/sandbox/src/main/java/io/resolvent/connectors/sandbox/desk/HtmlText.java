package io.resolvent.connectors.sandbox.desk;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML as plain text: no tags, no scripts, a line for each block and break. */
public final class HtmlText {

    private static final String BLOCKS = "p,div,li,tr,h1,h2,h3,h4,h5,h6,blockquote,pre,ul,ol,table";

    private HtmlText() {}

    public static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script,style").remove();
        document.select("br").forEach(br -> br.after("\n"));
        for (Element block : document.select(BLOCKS)) {
            block.prependText("\n");
            block.appendText("\n");
        }
        return document.body()
                .wholeText()
                .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
