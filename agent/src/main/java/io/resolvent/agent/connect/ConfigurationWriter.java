package io.resolvent.agent.connect;

import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.config.InvalidConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Puts a connector into a configuration file: all that is there stays, and the file as it was is kept beside it. */
public final class ConfigurationWriter {

    private final Path file;
    private final Clock clock;

    public ConfigurationWriter(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    public boolean hasConnector(String name) {
        return Files.exists(file) && read().hasConnector(name);
    }

    /**
     * Writes it, all or nothing; what could not be read afterwards is not written.
     *
     * @return where the file as it was is kept; empty when there was none
     */
    public Optional<Path> write(String name, String type, Answers answers) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            ConfigurationText text = Files.exists(target) ? read() : ConfigurationText.of("");
            Path draft = target.resolveSibling(target.getFileName() + ".new");
            Files.writeString(draft, text.with(name, type, answers).text());
            requireReadable(draft, name, type, answers);
            Optional<Path> backup = backUp(target, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return backup;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private Optional<Path> backUp(Path target, Path draft) throws IOException {
        if (!Files.exists(target)) {
            return Optional.empty();
        }
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path backup = target.resolveSibling(target.getFileName() + "." + time + ".bak");
        Files.copy(target, backup, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        if (Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
        }
        return Optional.of(backup);
    }

    private void requireReadable(Path draft, String name, String type, Answers answers) throws IOException {
        try {
            boolean same = Optional.ofNullable(
                            ConfigurationFile.read(draft).connectors().get(name))
                    .filter(entry -> entry.type().equals(type)
                            && entry.settings().equals(answers.settings())
                            && entry.secrets().equals(answers.secrets()))
                    .isPresent();
            if (!same) {
                throw new InvalidConfiguration("the connector would not be read as it was given");
            }
        } catch (InvalidConfiguration e) {
            Files.delete(draft);
            throw new InvalidConfiguration(
                    file + ": not changed: "
                            + String.valueOf(e.getMessage()).replace(draft.toString(), file.toString()),
                    e);
        }
    }

    private ConfigurationText read() {
        try {
            return ConfigurationText.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }
}
