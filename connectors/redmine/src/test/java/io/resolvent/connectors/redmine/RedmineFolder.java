package io.resolvent.connectors.redmine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/**
 * A private copy of the installed program, which keeps its database, files and logs below itself: Debian's own instance is
 * neither read nor changed.
 */
record RedmineFolder(Path root) {

    static final Path INSTALLED = Path.of("/usr/share/redmine");
    static final Path SERVER = Path.of("/usr/bin/puma");

    /** Where the program looks for the database of every instance, to find out which drivers it needs. */
    private static final String EVERY_DATABASE = "/usr/share/redmine/{config,instances/*/config}/database.yml";

    static RedmineFolder in(Path folder) throws IOException {
        Path root = folder.resolve("redmine");
        Files.walkFileTree(INSTALLED, new Copying(root));
        Path own = root.resolve("instances/private");
        for (String part : new String[] {"config", "log", "tmp", "files", "public/plugin_assets"}) {
            Files.createDirectories(own.resolve(part));
        }
        Path database = own.resolve("config/database.yml");
        Files.writeString(database, """
                production:
                  adapter: sqlite3
                  database: %s
                  timeout: 20000
                """.formatted(own.resolve("redmine.sqlite3")));
        Files.writeString(own.resolve("config/secret_key.txt"), "0123456789abcdef".repeat(4));
        Path gems = root.resolve("Gemfile");
        Files.writeString(gems, Files.readString(gems).replace(EVERY_DATABASE, database.toString()));
        Files.copy(INSTALLED.resolve("Gemfile.lock"), root.resolve("Gemfile.lock"));
        return new RedmineFolder(root);
    }

    /** Far from UTC, so that a time read in the wrong zone is noticed. */
    Map<String, String> environment() {
        return Map.of(
                "RAILS_ENV", "production",
                "REDMINE_INSTANCE", "private",
                "X_DEBIAN_SITEID", "private",
                "BUNDLE_GEMFILE", root.resolve("Gemfile").toString(),
                "BUNDLE_FROZEN", "true",
                "HOME", root.toString(),
                "TZ", "America/New_York");
    }

    ProcessBuilder command(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().putAll(environment());
        return builder.redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    Path log() {
        return root.resolve("instances/private/log/processes.log");
    }

    Path resource(String name) throws IOException {
        Path file = root.resolve(name);
        try (InputStream content = RedmineFolder.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            Files.writeString(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Copies folders and files; links lead to Debian's own instance and are left out. */
    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path target;

        private Copying(Path target) {
            this.target = target;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(target.resolve(INSTALLED.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                Files.copy(file, target.resolve(INSTALLED.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
