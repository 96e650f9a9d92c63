package io.resolvent.agent.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.resolvent.agent.fakes.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachabilityTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void a_store_that_answers_is_reachable_whatever_it_answers() throws IOException {
        assertThat(of(answering(404, "")).trouble()).isEmpty();
        assertThat(of(answering(401, "")).clock()).isEmpty();
    }

    @Test
    void a_name_that_cannot_be_found_is_told() {
        assertThat(of(URI.create("https://no-such-host.invalid")).trouble())
                .contains("the name no-such-host.invalid cannot be found: check url, and this machine's DNS");
    }

    @Test
    void a_port_where_nothing_listens_is_told() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(of(URI.create("http://127.0.0.1:" + port)).trouble().orElse(""))
                .startsWith("nothing answers at 127.0.0.1:" + port + ": is it running");
    }

    @Test
    void a_server_without_tls_is_told() throws IOException {
        try (ServerSocket plain = saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(of(URI.create("https://127.0.0.1:" + plain.getLocalPort()))
                            .trouble()
                            .orElse(""))
                    .startsWith("no safe connection to 127.0.0.1:")
                    .contains("check scheme and port of url");
        }
    }

    @Test
    void a_certificate_that_is_not_trusted_is_told() throws Exception {
        assertThat(of(secure("-validity", "10")).trouble().orElse(""))
                .contains("its certificate is not trusted here: have a known authority sign it");
    }

    @Test
    void a_server_that_sends_everything_elsewhere_is_told() throws IOException {
        URI address = answering(301, "https://new.example.com/start?x=1");

        assertThat(of(address).trouble())
                .contains(address + " sends everything on to https://new.example.com, where credentials do not follow:"
                        + " put that into url");
        assertThat(of(answering(302, "/login")).trouble()).isEmpty();
    }

    @Test
    void a_clock_that_is_off_is_told() throws IOException {
        URI address = answering(200, "");
        Clock fast = new MovableClock(Instant.now().plus(Duration.ofMinutes(7)));
        Clock slow = new MovableClock(Instant.now().minus(Duration.ofMinutes(7)));

        assertThat(Reachability.of(address, fast).clock().orElse(""))
                .matches("this machine's clock is [67] minutes ahead of 127.0.0.1: set it, for example with NTP;.*");
        assertThat(Reachability.of(address, slow).clock().orElse("")).contains("minutes behind");
    }

    @Test
    void what_does_not_speak_http_is_told() throws IOException {
        try (ServerSocket odd = saying("220 mail.example.com ESMTP\r\n")) {
            assertThat(of(URI.create("http://127.0.0.1:" + odd.getLocalPort()))
                            .trouble()
                            .orElse(""))
                    .contains("check that url speaks HTTP");
        }
    }

    private static ServerSocket saying(String words) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (Socket connection = server.accept()) {
                connection.getInputStream().read();
                connection.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return server;
    }

    private static Reachability of(URI address) {
        return Reachability.of(address, Clock.systemUTC());
    }

    private static URI answering(int status, String location) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private URI secure(String... keytool) throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit",
                "-alias",
                "store",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=IP:127.0.0.1"));
        command.addAll(List.of(keytool));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    }
}
