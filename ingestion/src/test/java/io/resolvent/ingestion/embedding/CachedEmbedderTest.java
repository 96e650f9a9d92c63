package io.resolvent.ingestion.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedEmbedderTest {

    private static final List<String> TEXTS =
            IntStream.range(0, 700).mapToObj(i -> "text " + i).toList();

    @TempDir
    Path folder;

    private final CountingEmbedder origin = new CountingEmbedder("model-a");

    @Test
    void embedsNoTextTwice() {
        try (CachedEmbedder cached = open(10)) {
            List<float[]> first = cached.embedAll(TEXTS);
            List<float[]> second = cached.embedAll(TEXTS);
            assertThat(origin.texts).hasValue(700);
            assertSame(first, second);
        }
    }

    @Test
    void asksOnceForATextThatIsThereSeveralTimes() {
        try (CachedEmbedder cached = open(10)) {
            assertThat(cached.embedAll(Collections.nCopies(50, "same"))).hasSize(50);
            assertThat(origin.texts).hasValue(1);
        }
    }

    @Test
    void remembersAfterARestart() {
        List<float[]> before;
        try (CachedEmbedder cached = open(10)) {
            before = cached.embedAll(TEXTS);
        }
        try (CachedEmbedder cached = open(10)) {
            assertSame(before, cached.embedAll(TEXTS));
        }
        assertThat(origin.texts).hasValue(700);
    }

    @Test
    void neverMixesFingerprints() {
        try (CachedEmbedder cached = open(10)) {
            cached.embedAll(TEXTS);
        }
        CountingEmbedder other = new CountingEmbedder("model-b");
        try (CachedEmbedder cached = new CachedEmbedder(other, new VectorCache(file()), 10)) {
            assertThat(cached.embed("text 1")).containsExactly(new CountingEmbedder("model-b").embed("text 1"));
            assertThat(other.texts).hasValue(1);
        }
    }

    @Test
    void handsOutVectorsThatNobodyElseCanChange() {
        try (CachedEmbedder cached = open(10)) {
            cached.embed("text")[0] = 42;
            assertThat(cached.embed("text")).containsExactly(new CountingEmbedder("model-a").embed("text"));
        }
    }

    @Test
    void tellsTextsWithHalvedCharactersApart() {
        try (CachedEmbedder cached = open(10)) {
            cached.embedAll(List.of("a\uD800", "a\uDC00", "a?", "a\uFFFD"));
            assertThat(origin.texts).hasValue(4);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.6, 0.9})
    void goesOnWithABrokenFile(double where) throws IOException {
        try (CachedEmbedder cached = open(10)) {
            cached.embedAll(TEXTS);
        }
        scribble((long) (where * Files.size(file())));
        for (int round = 0; round < 2; round++) {
            try (CachedEmbedder cached = open(10)) {
                assertSame(origin.embedAll(TEXTS), cached.embedAll(TEXTS));
            }
        }
    }

    @Test
    void goesOnWithATruncatedFile() throws IOException {
        try (CachedEmbedder cached = open(10)) {
            cached.embedAll(TEXTS);
        }
        try (RandomAccessFile broken = new RandomAccessFile(file().toFile(), "rw")) {
            broken.setLength(broken.length() / 2);
        }
        try (CachedEmbedder cached = open(10)) {
            assertSame(origin.embedAll(TEXTS), cached.embedAll(TEXTS));
        }
    }

    @Test
    void goesOnWithoutAFile() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("occupied"));
        VectorCache nowhere = new VectorCache(notAFolder.resolve("vectors.db"));
        try (CachedEmbedder cached = new CachedEmbedder(origin, nowhere, 10)) {
            assertSame(origin.embedAll(TEXTS), cached.embedAll(TEXTS));
        }
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        try (CachedEmbedder cached = open(100);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<List<float[]>>> tasks = Collections.nCopies(16, () -> cached.embedAll(TEXTS));
            List<float[]> expected = origin.embedAll(TEXTS);
            for (var result : threads.invokeAll(tasks)) {
                assertSame(expected, result.get());
            }
        }
    }

    @Test
    void tellsItsProgress() {
        List<Integer> seen = new ArrayList<>();
        try (CachedEmbedder cached = open(10)) {
            cached.embedAll(TEXTS, seen::add);
        }
        assertThat(seen).containsExactly(512, 700);
    }

    private CachedEmbedder open(int remembered) {
        return new CachedEmbedder(origin, new VectorCache(file()), remembered);
    }

    private Path file() {
        return folder.resolve("deep/vectors.db");
    }

    private void scribble(long from) throws IOException {
        try (RandomAccessFile broken = new RandomAccessFile(file().toFile(), "rw")) {
            broken.seek(from);
            broken.write(new byte[4_096]);
        }
    }

    private static void assertSame(List<float[]> expected, List<float[]> actual) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).containsExactly(expected.get(i));
        }
    }
}
