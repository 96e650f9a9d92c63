package io.resolvent.connectors.files;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.connectors.KnowledgeItem.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads a document or a macro from its line. Without a visibility, or with an unknown one, it is internal. Pure. */
record KnowledgeParser(Kind kind) implements LineParser<KnowledgeItem> {

    @Override
    public String keyOf(KnowledgeItem item) {
        return item.id();
    }

    @Override
    public KnowledgeItem parse(String line, Instant fileTime) throws BadLine {
        LineJson json = LineJson.parse(line);
        Optional<LineJson> labels = json.object("labels");
        return new KnowledgeItem(
                json.required("id"),
                kind,
                json.text("title").orElse(""),
                json.required("body"),
                format(json),
                json.text("visibility").orElse("").equals("public") ? Audience.PUBLIC : Audience.INTERNAL,
                Fingerprint.of(line),
                json.time("updated_at").orElse(fileTime),
                labels.isEmpty() ? Map.of() : labels.get().texts(),
                link(json));
    }

    private Format format(LineJson json) throws BadLine {
        String word = json.text("format").orElse(kind == Kind.MACRO ? "plain" : "markdown");
        return switch (word) {
            case "plain" -> Format.PLAIN;
            case "markdown" -> Format.MARKDOWN;
            case "html" -> Format.HTML;
            default -> throw new BadLine("format: unknown word '" + word + "'");
        };
    }

    private static Optional<URI> link(LineJson json) throws BadLine {
        Optional<String> url = json.text("url");
        try {
            return url.isEmpty() ? Optional.empty() : Optional.of(new URI(url.get()));
        } catch (URISyntaxException e) {
            throw new BadLine("url: expected an address");
        }
    }
}
