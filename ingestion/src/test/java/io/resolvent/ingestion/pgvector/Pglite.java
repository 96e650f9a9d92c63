package io.resolvent.ingestion.pgvector;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A PostgreSQL of its own for a test, on a free local port. Needs Node and {@code npm ci} in {@code src/test/pglite}; the
 * test is skipped without them, and fails without them when CI is true.
 */
final class Pglite implements AutoCloseable {

    private static final Path HOME = Path.of("src/test/pglite").toAbsolutePath();

    private final Process server;
    private final HikariDataSource database;

    private Pglite(Process server, int port) {
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres?prepareThreshold=0&sslmode=disable");
        config.setUsername("postgres");
        config.setPassword("postgres");
        config.setMaximumPoolSize(1);
        this.database = new HikariDataSource(config);
    }

    static Pglite start() {
        return start("vector");
    }

    static Pglite withoutVectors() {
        return start("plain");
    }

    private static Pglite start(String flavour) {
        if (Files.notExists(HOME.resolve("node_modules"))) {
            return missing("run `npm ci` in ingestion/src/test/pglite");
        }
        try {
            int port = freePort();
            Process server = new ProcessBuilder("node", "start.mjs", Integer.toString(port), flavour)
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .start();
            awaitReady(server);
            return new Pglite(server, port);
        } catch (IOException failure) {
            return missing("Node cannot be started: " + failure.getMessage());
        }
    }

    private static Pglite missing(String remedy) {
        String message = "no PostgreSQL for tests: " + remedy;
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }

    private static void awaitReady(Process server) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (!"ready".equals(line)) {
            if (line == null) {
                throw new IOException(said.toString());
            }
            said.append(line).append('\n');
            line = output.readLine();
        }
        Thread.ofVirtual().start(() -> output.lines().forEach(Objects::requireNonNull));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    HikariDataSource database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        server.destroy();
    }
}
