package io.resolvent.connectors.files;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeItem.Kind;
import io.resolvent.connectors.KnowledgeReader;

/** The documents of the files, then the macros. A checkpoint says first in which of the two it stands. */
final class FilesKnowledge implements KnowledgeReader, AutoCloseable {

    private static final String MACROS = "macros ";

    private final RecordFiles<KnowledgeItem> documents;
    private final RecordFiles<KnowledgeItem> macros;

    FilesKnowledge(String name, FilesConfig config) {
        documents = new RecordFiles<>(name, config.knowledge(), new KnowledgeParser(Kind.ARTICLE), config.pageSize());
        macros = new RecordFiles<>(name, config.macros(), new KnowledgeParser(Kind.MACRO), config.pageSize());
    }

    @Override
    public Batch<KnowledgeItem> list(Checkpoint checkpoint) {
        if (checkpoint.value().startsWith(MACROS)) {
            return inMacros(macros.page(new Checkpoint(checkpoint.value().substring(MACROS.length()))));
        }
        Batch<KnowledgeItem> page = documents.page(checkpoint);
        return page.more() ? page : new Batch<>(page.items(), new Checkpoint(MACROS), true, page.skipped());
    }

    void check() {
        documents.check();
        macros.check();
    }

    @Override
    public void close() {
        documents.close();
        macros.close();
    }

    private static Batch<KnowledgeItem> inMacros(Batch<KnowledgeItem> page) {
        return new Batch<>(page.items(), new Checkpoint(MACROS + page.next().value()), page.more(), page.skipped());
    }
}
