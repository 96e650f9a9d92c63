package io.resolvent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the home folder is damaged, or on a full disk: one line, and nothing is lost. */
class BrokenHomeTest {

    @TempDir
    private Path folder;

    private Path history = Path.of("");
    private Path knowledge = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        SomeFiles files = new SomeFiles(folder);
        history = files.history();
        knowledge = files.knowledge();
    }

    @Test
    void aCorruptIndexIsBuiltAgainFromSql() throws IOException {
        Path home = folder.resolve("home");
        ingest(home).done();
        String before = passages(home);
        for (Path file : segments(home)) {
            try (FileChannel segment = FileChannel.open(file, StandardOpenOption.WRITE)) {
                segment.truncate(segment.size() / 2);
            }
        }

        CommandRun doctor = CommandRun.of("doctor", "--home", home);

        assertThat(doctor.line("knowledge: ")).isEqualTo(before);
        assertThat(doctor.errors().strip()).doesNotContain("\n").contains("index", "It is built again.");
        assertThat(passages(home)).isEqualTo(before);
        assertThat(CommandRun.of("doctor", "--home", home).errors()).isEmpty();
    }

    @Test
    void aDamagedDatabaseIsNamedAndLeftAsItIs() throws IOException {
        for (String name : List.of("knowledge.db", "resolvent.db")) {
            Path home = Files.createDirectories(folder.resolve(name + "-home"));
            Path file = Files.writeString(home.resolve(name), "this is no database. ".repeat(500));

            assertThat(ingest(home).refused(1)).contains(file.toString());
            assertThat(file).content().startsWith("this is no database.");
        }
    }

    @Test
    void aFullDiskIsToldAndTheNextRunGoesOn() throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeThat(succeeds("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()))
                .as("a small disk of its own can be mounted here")
                .isTrue();
        try {
            Path home = Files.createDirectories(disk.resolve("home"));
            CommandRun.of("ingest", "--home", home, "--history", history).done();
            Path filler = disk.resolve("filler");
            fill(filler);

            String line = ingest(home).refused(1);
            Files.delete(filler);

            assertThat(line).contains(home.toString(), "the disk is full", "Free some space");
            assertThat(passages(home)).contains("15 passages", "15 resolved tickets", "0 documents");
            ingest(home).done();
            assertThat(passages(home)).contains("15 resolved tickets", "3 documents");
        } finally {
            succeeds("umount", "-l", disk.toString());
        }
    }

    private CommandRun ingest(Path home) {
        return CommandRun.of("ingest", "--home", home, "--history", history, "--knowledge", knowledge);
    }

    private static String passages(Path home) {
        return CommandRun.of("doctor", "--home", home).line("knowledge: ");
    }

    private static List<Path> segments(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("index"))) {
            List<Path> segments = files.filter(
                            file -> file.getFileName().toString().matches("_.*\\.(cfs|fdt|vec|doc)"))
                    .toList();
            assertThat(segments).isNotEmpty();
            return segments;
        }
    }

    private static void fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
