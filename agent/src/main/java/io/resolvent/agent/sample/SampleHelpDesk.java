package io.resolvent.agent.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The sample files on disk.
 *
 * @param history resolved tickets
 * @param arrivals new tickets
 */
public record SampleHelpDesk(Path history, Path docs, Path macros, Path arrivals) {

    private static final List<String> FILES = List.of("history.jsonl", "docs.jsonl", "macros.jsonl", "new.jsonl");

    /** Writes the files into this folder, which is made if needed. */
    public static SampleHelpDesk in(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                copy(file, folder.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the sample help desk cannot be written", e);
        }
        return new SampleHelpDesk(
                folder.resolve(FILES.get(0)),
                folder.resolve(FILES.get(1)),
                folder.resolve(FILES.get(2)),
                folder.resolve(FILES.get(3)));
    }

    private static void copy(String file, Path target) throws IOException {
        try (InputStream in = SampleHelpDesk.class.getResourceAsStream("/sample/" + file)) {
            if (in == null) {
                throw new IOException("sample file " + file + " is not in the program");
            }
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
