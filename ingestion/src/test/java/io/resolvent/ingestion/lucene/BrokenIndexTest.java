package io.resolvent.ingestion.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.IndexUnusable;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.Samples;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.SourceKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenIndexTest {

    private static final Scope ARTICLES = Scope.of(Audience.INTERNAL, SourceKind.ARTICLE);

    @TempDir
    Path home;

    @Test
    void refusesAFolderInWhichAnyFileHasAChangedByte() throws IOException {
        Random random = new Random(11);
        for (String file : filesOf(sound())) {
            for (int round = 0; round < 6; round++) {
                Path folder = sound();
                long at = flip(folder.resolve(file), random);
                assertRefused(folder, file + " changed at " + at);
            }
        }
    }

    @Test
    void refusesAFolderInWhichAnyFileIsTruncated() throws IOException {
        for (String file : filesOf(sound())) {
            for (double kept : List.of(0.0, 0.5, 0.99)) {
                Path folder = sound();
                truncate(folder.resolve(file), kept);
                assertRefused(folder, file + " truncated to " + kept);
            }
        }
    }

    @Test
    void refusesAFolderInWhichAnyFileIsMissing() throws IOException {
        for (String file : filesOf(sound())) {
            Path folder = sound();
            Files.delete(folder.resolve(file));
            assertRefused(folder, file + " missing");
        }
    }

    @Test
    void refusesAnotherEmbeddersVectors() {
        Path folder = sound();
        assertThatThrownBy(() -> LuceneKnowledgeIndex.open(folder, "other-model", Samples.DIMENSION))
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("other-model");
        assertThatThrownBy(() -> LuceneKnowledgeIndex.open(folder, "test-model", Samples.DIMENSION + 1))
                .isInstanceOf(IndexUnusable.class);
        try (KnowledgeIndex index = open(folder)) {
            assertThat(index.size()).isEqualTo(39);
        }
    }

    @Test
    void canBeMadeAnewWhateverIsBroken() throws IOException {
        for (String file : filesOf(sound())) {
            Path folder = sound();
            Files.writeString(folder.resolve("somebody else's.txt"), "kept");
            truncate(folder.resolve(file), 0.5);
            try (KnowledgeIndex index = LuceneKnowledgeIndex.create(folder, "test-model", Samples.DIMENSION)) {
                assertThat(index.size()).isZero();
                index.put(passages(0, 5));
                index.refresh();
            }
            assertThat(folder.resolve("somebody else's.txt")).hasContent("kept");
            try (KnowledgeIndex index = open(folder)) {
                assertThat(index.keyword("refund", ARTICLES, 10)).hasSize(5);
            }
        }
    }

    @Test
    void forgetsWhatWasNotRefreshedWhenTheProcessDied() throws IOException {
        Path running = sound();
        Path copy = Files.createDirectory(home.resolve("copy"));
        try (KnowledgeIndex index = open(running)) {
            index.put(passages(100, 400));
            copy(running, copy);
        }
        try (KnowledgeIndex index = open(copy)) {
            assertThat(index.size()).isEqualTo(39);
        }
    }

    private void assertRefused(Path folder, String what) {
        assertThatThrownBy(() -> open(folder).close()).as(what).isInstanceOf(IndexUnusable.class);
        assertThatCode(() -> LuceneKnowledgeIndex.create(folder, "test-model", Samples.DIMENSION)
                        .close())
                .as(what)
                .doesNotThrowAnyException();
    }

    private Path sound() {
        try {
            Path original = home.resolve("original");
            if (Files.notExists(original)) {
                write(original);
            }
            Path folder = Files.createTempDirectory(home, "index");
            copy(original, folder);
            return folder;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Two segments, one of them with a removed passage. */
    private static void write(Path folder) {
        try (KnowledgeIndex index = open(folder)) {
            index.put(passages(0, 20));
            index.refresh();
            index.put(passages(20, 40));
            index.refresh();
            index.remove(Set.of("desk/ARTICLE/p3"));
            index.refresh();
        }
    }

    private static List<IndexedPassage> passages(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        i -> Samples.passage("p" + i, Audience.PUBLIC, SourceKind.ARTICLE, Samples.DAY, "refund " + i))
                .toList();
    }

    private static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static long flip(Path file, Random random) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = random.nextLong(bytes.length());
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ (1 << random.nextInt(8)));
            return at;
        }
    }

    private static void truncate(Path file, double kept) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength((long) (bytes.length() * kept));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String file : filesOf(from)) {
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }

    private static KnowledgeIndex open(Path folder) {
        return LuceneKnowledgeIndex.open(folder, "test-model", Samples.DIMENSION);
    }
}
