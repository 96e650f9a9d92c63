package io.resolvent.agent.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptModelsTest {

    @TempDir
    Path folder;

    private final SomeExamples some = new SomeExamples(2);
    private final List<Example> examples = some.of(5, 12);

    @Test
    void aKeptModelDecidesAsTheOneThatWasLearned() throws IOException {
        IntentModel learned = trainer(1).train(examples);
        Path file = only();
        long written = Files.size(file);

        IntentModel again = trainer(1).train(examples);

        assertThat(again.fingerprint()).isEqualTo(learned.fingerprint());
        assertThat(Files.size(only())).isEqualTo(written);
        for (int i = 0; i < 50; i++) {
            Example asked = some.example(i % 6);
            assertThat(again.classify(asked.text(), asked.vector()))
                    .isEqualTo(learned.classify(asked.text(), asked.vector()));
        }
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        trainer(1).train(examples);
        byte[] before = Files.readAllBytes(only());
        KeptModels models = new KeptModels(folder);
        String name = only().getFileName().toString().replace(".model", "");

        models.keep(name, models.find(name).orElseThrow());

        assertThat(Files.readAllBytes(only())).isEqualTo(before);
    }

    @Test
    void otherExamplesOrAnotherSeedAreLearnedAnew() throws IOException {
        trainer(1).train(examples);
        trainer(2).train(examples);
        trainer(1).train(examples.subList(0, 50));

        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aBrokenFileIsLearnedAnew() throws IOException {
        IntentModel learned = trainer(1).train(examples);
        byte[] bytes = Files.readAllBytes(only());
        bytes[bytes.length / 2] ^= 1;
        Files.write(only(), bytes);

        IntentModel again = trainer(1).train(examples);

        Example asked = some.example(3);
        assertThat(again.classify(asked.text(), asked.vector()))
                .isEqualTo(learned.classify(asked.text(), asked.vector()));
        assertThat(Files.readAllBytes(only())).isNotEqualTo(bytes);
    }

    @Test
    void onlyTheLatestFewAreKept() throws IOException {
        for (int seed = 0; seed < 9; seed++) {
            trainer(seed).train(examples.subList(0, 8));
        }

        assertThat(count()).isEqualTo(6);
    }

    @Test
    void learnsWhereNothingCanBeKept() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        IntentModel learned = new IntentTrainer(1, new KeptModels(file)).train(examples);

        assertThat(learned.labels()).hasSize(5);
    }

    private IntentTrainer trainer(long seed) {
        return new IntentTrainer(seed, new KeptModels(folder));
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
