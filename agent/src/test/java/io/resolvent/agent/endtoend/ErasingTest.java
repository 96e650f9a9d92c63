package io.resolvent.agent.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.Archive;
import io.resolvent.agent.Assistant;
import io.resolvent.agent.Erasing;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.Settings;
import io.resolvent.agent.log.Head;
import io.resolvent.agent.log.Verification;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.ingestion.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of an erased person is left in any file, and the policy log still proves that nothing else was changed. */
class ErasingTest {

    private static final List<String> WORDS = List.of("Kim Holm", "velvet ANCHOR");

    @Test
    void whatMentionsAPersonIsGoneFromAllFilesAndTheLogHolds(@TempDir Path folder) throws IOException {
        Settings settings;
        Head head;
        try (SandboxDesk desk = new SandboxDesk(folder);
                Assistant assistant = desk.assistant("home", Autonomy.AUTO)) {
            SandboxDesk.decide(assistant);
            while (assistant.deliver() > 0) {
                SandboxDesk.decide(assistant);
            }
            settings = assistant.settings();
            head = assistant.archive().log().head(Instant.EPOCH);
        }
        assertThat(filesWith(settings.home())).isNotEmpty();
        Erasing erasing = new Erasing(settings, new SecretReference(Map.of()), Clock.systemUTC(), WORDS);
        assertThat(erasing.find().cases()).isPositive();

        Erasing.Erased erased = erasing.erase("lead", "asked to", Progress.silent());

        assertThat(erased.cases()).isPositive();
        assertThat(erased.documents()).as("the internal article").isPositive();
        assertThat(erased.waiting()).isZero();
        assertThat(filesWith(settings.home())).isEmpty();
        try (Archive archive = Archive.open(settings.home())) {
            assertThat(archive.log().verify(head)).isEqualTo(new Verification.Intact(head.seq(), true));
        }
    }

    /** All files below the folder that hold one of the words, in any case of letters. */
    private static List<Path> filesWith(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String bytes =
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (WORDS.stream().anyMatch(word -> bytes.contains(word.toLowerCase(Locale.ROOT)))) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
