package io.resolvent.ingestion;

import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.index.IndexUnusable;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.store.KnowledgeStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index equal to SQL. What a change touches is noted in the change's own transaction and crossed off only when
 * the index has it on disk, so a stop at any point is made good by the next {@link #catchUp}.
 */
final class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int CHUNK = 1_000;
    private static final String FOLDER = "index.folder";
    private static final String GENERATION = "index.generation";

    private final KnowledgeStore store;
    private final Embedder embedder;
    private final KnowledgeIndexOpener opener;
    private final Path home;
    private final LiveIndex index;

    Indexing(KnowledgeStore store, Embedder embedder, KnowledgeIndexOpener opener, Path home) {
        this.store = store;
        this.embedder = embedder;
        this.opener = opener;
        this.home = home;
        this.index = new LiveIndex(opened());
    }

    LiveIndex index() {
        return index;
    }

    private KnowledgeIndex opened() {
        KnowledgeIndex opened;
        try {
            opened = opener.open(folder(), embedder);
        } catch (IndexUnusable broken) {
            LOG.warn("{} It is built again.", broken.getMessage());
            return rebuilt(Progress.silent());
        }
        boolean own = opened.generation().equals(store.note(GENERATION));
        boolean halfWay = store.pendingCount() > 0;
        catchUp(opened, Progress.silent());
        if (!own && !(halfWay && opened.size() == store.passageCount())) {
            opened.close();
            return rebuilt(Progress.silent());
        }
        return opened;
    }

    /** @return how many passages were put */
    int catchUp(Progress progress) {
        return catchUp(index, progress);
    }

    private int catchUp(KnowledgeIndex target, Progress progress) {
        long total = store.pendingCount();
        long done = 0;
        int passages = 0;
        List<String> pending = store.pending(CHUNK);
        while (!pending.isEmpty()) {
            List<String> chunk = pending;
            progress.at("index", done, total);
            passages += put(target, chunk, progress, done, total);
            target.refresh();
            store.change(change -> {
                change.indexed(chunk);
                change.note(GENERATION, target.generation());
                return chunk;
            });
            done += chunk.size();
            progress.at("index", done, total);
            pending = store.pending(CHUNK);
        }
        return passages;
    }

    /** Builds the index anew beside the old one and then takes its place. */
    void rebuild(Progress progress) {
        index.replace(rebuilt(progress));
    }

    private KnowledgeIndex rebuilt(Progress progress) {
        String next = store.note(FOLDER).equals("b") ? "a" : "b";
        KnowledgeIndex built = opener.create(home.resolve("index").resolve(next), embedder);
        List<String> sources = store.searchableSources();
        for (int from = 0; from < sources.size(); from += CHUNK) {
            List<String> chunk = sources.subList(from, Math.min(from + CHUNK, sources.size()));
            put(built, chunk, progress, from, sources.size());
            progress.at("index", from + chunk.size(), sources.size());
        }
        built.refresh();
        store.change(change -> {
            change.note(FOLDER, next);
            change.note(GENERATION, built.generation());
            return next;
        });
        return built;
    }

    private Path folder() {
        return home.resolve("index").resolve(store.note(FOLDER).equals("b") ? "b" : "a");
    }

    private int put(KnowledgeIndex target, List<String> sources, Progress progress, long done, long total) {
        List<Passage> passages = store.passages(sources);
        List<float[]> vectors = embedder.embedAll(
                passages.stream().map(Indexing::searchText).toList(),
                count -> progress.at(
                        "index", done + (long) sources.size() * count / Math.max(1, passages.size()), total));
        List<IndexedPassage> indexed = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            indexed.add(new IndexedPassage(passages.get(i), vectors.get(i)));
        }
        Set<String> replaced = new HashSet<>(sources);
        target.remove(replaced);
        target.put(indexed);
        return indexed.size();
    }

    /** A ticket is found by its question alone; a document's passage also by the title it stands under. */
    private static String searchText(Passage passage) {
        boolean titled = passage.kind() != SourceKind.TICKET && !passage.title().isBlank();
        return titled ? passage.title() + "\n" + passage.text() : passage.text();
    }
}
