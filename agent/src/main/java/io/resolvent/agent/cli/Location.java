package io.resolvent.agent.cli;

import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two options that every command has: where the files are, and what is configured. */
public final class Location {

    private static final Path STANDARD_FILE = Path.of("resolvent.yaml");

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "folder for databases, index and keys (default: .resolvent)")
    private @Nullable Path home;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "configuration (default: resolvent.yaml if it is there)")
    private @Nullable Path config;

    /** The configuration, with the home given on the command line winning over the one in the file. */
    public Settings settings() {
        return atHome(existing().map(ConfigurationFile::read).orElseGet(ConfigurationFile::defaults));
    }

    /** The same where a file that is not there yet is about to be written. */
    public Settings settingsSoFar() {
        return atHome(Files.exists(file()) ? ConfigurationFile.read(file()) : ConfigurationFile.defaults());
    }

    private Settings atHome(Settings settings) {
        return home == null ? settings : settings.at(home);
    }

    /** The home given on the command line, or the usual one. */
    public Path home() {
        return settings().home();
    }

    /** The configuration file, whether it is there or not. */
    public Path file() {
        return config == null ? STANDARD_FILE : config;
    }

    private Optional<Path> existing() {
        if (config != null) {
            return Optional.of(config);
        }
        return Files.exists(STANDARD_FILE) ? Optional.of(STANDARD_FILE) : Optional.empty();
    }
}
