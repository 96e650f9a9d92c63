package io.resolvent.ingestion.lucene;

import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.IndexUnusable;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.VectorSpace;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** BM25 and HNSW in a folder. Thread-safe; searches never wait for writers. */
final class LuceneIndex implements KnowledgeIndex {

    private final String name;
    private final Directory directory;
    private final IndexWriter writer;
    private final VectorSpace space;
    private final SearcherManager searchers;
    private volatile CommitNote note;
    private volatile boolean closed;

    LuceneIndex(String name, Directory directory, IndexWriter writer, VectorSpace space) throws IOException {
        this.name = name;
        this.directory = directory;
        this.writer = writer;
        this.space = space;
        this.searchers = new SearcherManager(writer, new Bm25Searchers());
        this.note = CommitNote.of(writer, space);
    }

    @Override
    public void put(List<IndexedPassage> passages) {
        guarded("cannot be written", () -> {
            passages.forEach(passage -> space.admit(passage.vector()));
            for (IndexedPassage passage : passages) {
                Document document = PassageDocument.of(passage);
                writer.updateDocument(
                        new Term(PassageDocument.ID, passage.passage().id()), document);
            }
            return passages;
        });
    }

    @Override
    public void remove(Set<String> sources) {
        Term[] terms = sources.stream()
                .map(source -> new Term(PassageDocument.SOURCE, source))
                .toArray(Term[]::new);
        guarded("cannot be written", () -> writer.deleteDocuments(terms));
    }

    @Override
    public synchronized void refresh() {
        guarded("cannot be written", () -> {
            if (writer.hasUncommittedChanges()) {
                CommitNote next = note.next();
                next.writeTo(writer);
                writer.commit();
                searchers.maybeRefreshBlocking();
                note = next;
            }
            return note;
        });
    }

    @Override
    public List<Hit> keyword(String text, Scope scope, int limit) {
        return search(searcher -> {
            Query query = new BooleanQuery.Builder()
                    .add(KeywordQuery.of(text, searcher.getIndexReader()), BooleanClause.Occur.MUST)
                    .add(ScopeFilter.of(scope), BooleanClause.Occur.FILTER)
                    .build();
            return Ranking.best(searcher, query, limit);
        });
    }

    @Override
    public List<Hit> nearest(float[] vector, Scope scope, int limit) {
        space.admit(vector);
        return search(searcher -> {
            Query query = NearestQuery.of(vector, ScopeFilter.of(scope), limit, searcher.getIndexReader());
            return Ranking.nearest(searcher, query, vector, limit);
        });
    }

    @Override
    public long size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public String generation() {
        return note.generation();
    }

    /** Gives up what was not refreshed. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        guarded("cannot be closed", () -> {
            closed = true;
            searchers.close();
            writer.rollback();
            directory.close();
            return note;
        });
    }

    private <T> T search(Search<T> search) {
        return guarded("cannot be read", () -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in((LiveSearcher) searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private <T> T guarded(String trouble, Work<T> work) {
        try {
            return work.run();
        } catch (IllegalArgumentException wrongUse) {
            throw wrongUse;
        } catch (IOException | RuntimeException broken) {
            if (closed) {
                throw new IllegalStateException("index " + name + ": closed", broken);
            }
            throw new IndexUnusable(name, "it " + trouble + ": " + broken.getMessage(), broken);
        }
    }

    private interface Search<T> {
        T in(LiveSearcher searcher) throws IOException;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static final class Bm25Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            return new LiveSearcher(reader);
        }
    }
}
