package io.resolvent.ingestion.lucene;

import io.resolvent.ingestion.index.IndexInUse;
import io.resolvent.ingestion.index.IndexUnusable;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.VectorSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder of an index: empty, sound, broken, or somebody else's. */
final class IndexFolder {

    private final Path path;

    private IndexFolder(Path path) {
        this.path = path;
    }

    static IndexFolder at(Path folder) {
        try {
            return new IndexFolder(Files.createDirectories(folder).toAbsolutePath());
        } catch (IOException failure) {
            throw new UncheckedIOException("index " + folder + ": its folder cannot be made", failure);
        }
    }

    KnowledgeIndex open(VectorSpace space) {
        if (isEmpty()) {
            return create(space);
        }
        return with(directory -> openSound(directory, space));
    }

    KnowledgeIndex create(VectorSpace space) {
        return with(directory -> {
            clear(directory);
            IndexWriter writer = new IndexWriter(directory, IndexSettings.empty());
            CommitNote.first(space).writeTo(writer);
            writer.commit();
            return new LuceneIndex(path.toString(), directory, writer, space);
        });
    }

    private static void clear(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (isOurs(file)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static boolean isOurs(String file) {
        return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                || file.startsWith(IndexFileNames.SEGMENTS)
                || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }

    private KnowledgeIndex openSound(Directory directory, VectorSpace space) throws IOException {
        IndexWriter writer = new IndexWriter(directory, IndexSettings.existing());
        try {
            check(directory, space);
            return new LuceneIndex(path.toString(), directory, writer, space);
        } catch (IOException | RuntimeException failure) {
            writer.rollback();
            throw failure;
        }
    }

    private void check(Directory directory, VectorSpace space) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Optional<CommitNote> note = CommitNote.read(reader.getIndexCommit().getUserData());
            if (note.filter(read -> read.space().equals(space)).isEmpty()) {
                throw new IndexUnusable(path.toString(), "it was not made with the embedder " + space.fingerprint());
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(file -> file.endsWith(IndexWriter.WRITE_LOCK_NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException("index " + path + ": its folder cannot be read", failure);
        }
    }

    private KnowledgeIndex with(Opening opening) {
        try {
            Directory directory = FSDirectory.open(path);
            try {
                return opening.in(directory);
            } catch (IOException | RuntimeException failure) {
                directory.close();
                throw failure;
            }
        } catch (LockObtainFailedException taken) {
            throw new IndexInUse(path.toString(), taken);
        } catch (IndexUnusable known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            throw new IndexUnusable(path.toString(), "it cannot be read: " + broken.getMessage(), broken);
        }
    }

    private interface Opening {
        KnowledgeIndex in(Directory directory) throws IOException;
    }
}
