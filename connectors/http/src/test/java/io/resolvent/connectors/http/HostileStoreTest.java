package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that lie, dawdle and break do no harm, and least of all to another store. */
class HostileStoreTest {

    private static final StoreRequest READ = StoreRequest.get("/ticket/{}", "1");
    private static final StoreRequest WRITE =
            StoreRequest.post("/ticket/{}", "1").withJson(Map.of("text", "hello"));
    private static final int LARGEST = 10_000;

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 20, {}, a length that is too large",
        "Content-Length: 2147483647, {}, the largest length",
        "Content-Length: 99999999999999999999, {}, no length at all",
        "Content-Length: -1, {}, a negative length",
        "Transfer-Encoding: chunked, FFFFFFFF, a chunk that never ends",
        "Transfer-Encoding: chunked, nonsense, a chunk without a size"
    })
    void aLengthThatIsALieEndsInTime(String header, String body, String lie) throws Exception {
        try (RawStore store = new RawStore("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n" + body);
                StoreClient client = client(store.address())) {
            long start = System.nanoTime();
            ConnectorException failure = failure(client, WRITE);

            assertThat(failure.kind()).as(lie).isEqualTo(FailureKind.UNKNOWN_OUTCOME);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aLengthThatIsTooSmallCutsTheAnswer() throws Exception {
        try (RawStore store = new RawStore("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" + "x".repeat(LARGEST * 2));
                StoreClient client = client(store.address())) {
            assertThat(client.send(READ).body()).hasSize(2);
        }
    }

    @Test
    void whatIsCompressedStaysSo() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream zipped = new GZIPOutputStream(bomb)) {
            zipped.write(new byte[LARGEST * 100]);
        }
        HttpServer server = server(200, Map.of("Content-Encoding", "gzip"), bomb.toByteArray(), new AtomicInteger());
        try (StoreClient client = client(address(server))) {
            StoreResponse answer = client.send(READ);

            assertThat(answer.body()).isEqualTo(bomb.toByteArray());
            assertThat(catchThrowableOfType(ConnectorException.class, answer::json)
                            .kind())
                    .isEqualTo(FailureKind.MALFORMED);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectTakesCredentialsAlong(int status) throws Exception {
        AtomicInteger reached = new AtomicInteger();
        HttpServer elsewhere = server(200, Map.of(), new byte[0], reached);
        HttpServer store =
                server(status, Map.of("Location", address(elsewhere) + "/"), new byte[0], new AtomicInteger());
        try (StoreClient client = client(address(store))) {
            assertThat(failure(client, READ).kind()).isEqualTo(FailureKind.MALFORMED);
            assertThat(failure(client, WRITE)).isNotNull();
            assertThat(reached).hasValue(0);
        } finally {
            store.stop(0);
            elsewhere.stop(0);
        }
    }

    @Test
    void aStoreThatIsDownLeavesAnotherAlone() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer down = server(500, Map.of(), new byte[0], asked);
        HttpServer up = server(200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8), new AtomicInteger());
        try (StoreClient broken = client(address(down));
                StoreClient working = client(address(up));
                StoreClient otherAccount = client(address(down))) {
            for (int i = 0; i < 12; i++) {
                failure(broken, WRITE);
                assertThat(working.send(WRITE).status()).isEqualTo(200);
            }

            assertThat(failure(broken, WRITE)).hasMessageContaining("not asked");
            assertThat(asked).hasValue(10);
            assertThat(working.send(READ).status()).isEqualTo(200);
            assertThat(failure(otherAccount, WRITE)).hasMessageContaining("500");
        } finally {
            down.stop(0);
            up.stop(0);
        }
    }

    @Test
    void aWaitThatOneStoreAsksForIsNotForAnother() throws Exception {
        HttpServer busy = server(429, Map.of("Retry-After", "3600"), new byte[0], new AtomicInteger());
        HttpServer up = server(200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8), new AtomicInteger());
        try (StoreClient waiting = client(address(busy));
                StoreClient working = client(address(up))) {
            assertThat(failure(waiting, READ).retryAfter()).contains(Duration.ofSeconds(3_601));
            assertThat(failure(waiting, READ)).hasMessageContaining("not asked");
            assertThat(working.send(READ).status()).isEqualTo(200);
        } finally {
            busy.stop(0);
            up.stop(0);
        }
    }

    private static StoreClient client(URI address) {
        return new StoreClient(
                new StoreAccount("desk", address, () -> Map.of("Authorization", "Bearer s3cret")),
                new StoreLimits(0, Duration.ofSeconds(1), Duration.ofSeconds(2), 1, LARGEST),
                Clock.systemUTC());
    }

    private static ConnectorException failure(StoreClient client, StoreRequest request) {
        return catchThrowableOfType(ConnectorException.class, () -> client.send(request));
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static HttpServer server(int status, Map<String, String> headers, byte[] body, AtomicInteger asked)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Says the same bytes to everybody, whatever they ask, and keeps the connection open. */
    private static final class RawStore implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

        RawStore(String answer) throws IOException {
            Thread.ofVirtual().start(() -> serve(answer.getBytes(StandardCharsets.UTF_8)));
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        private void serve(byte[] answer) {
            try (Socket caller = socket.accept()) {
                caller.getInputStream().read(new byte[8_192]);
                caller.getOutputStream().write(answer);
                caller.getOutputStream().flush();
                while (caller.getInputStream().read() >= 0) {}
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
