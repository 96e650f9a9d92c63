package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.connectors.KnowledgeItem.Kind;
import io.resolvent.connectors.KnowledgeReader;
import java.util.Optional;

/** Reads articles and macros in the order of their keys; a checkpoint is the last key. */
final class SandboxKnowledge implements KnowledgeReader {

    private final SandboxDesk desk;
    private final int pageSize;

    SandboxKnowledge(SandboxDesk desk, int pageSize) {
        this.desk = desk;
        this.pageSize = pageSize;
    }

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        Payload.Articles page = desk.articles(checkpoint.value(), pageSize);
        return new Batch<>(
                page.items().stream().map(SandboxKnowledge::item).toList(), new Checkpoint(page.next()), page.more());
    }

    private static KnowledgeItem item(Payload.Article article) {
        return new KnowledgeItem(
                article.id(),
                article.kind().equals("macro") ? Kind.MACRO : Kind.ARTICLE,
                article.title(),
                article.body(),
                format(article.format()),
                audience(article.audience()),
                Long.toString(article.version()),
                article.updatedAt(),
                article.labels(),
                Optional.empty());
    }

    private static Format format(String word) {
        return switch (word) {
            case "markdown" -> Format.MARKDOWN;
            case "html" -> Format.HTML;
            default -> Format.PLAIN;
        };
    }

    private static Audience audience(String word) {
        return switch (word) {
            case "public" -> Audience.PUBLIC;
            case "requester" -> Audience.REQUESTER;
            default -> Audience.INTERNAL;
        };
    }
}
