package io.resolvent.connectors.rt;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A real, private Request Tracker on 127.0.0.1 with a fresh database: queue {@link #QUEUE}, a bot account in UTC, a support
 * agent, a requester, the custom fields Intent and Severity, and three article classes. Filled and inspected behind the
 * connector's back by a clerk process that obeys at once.
 */
public final class RtServer implements AutoCloseable {

    public static final String QUEUE = "Support";
    public static final String AGENT = "agent";
    public static final String BOT = "bot";
    public static final String REQUESTER = "rita@example.org";
    public static final String PUBLIC_CLASS = "Public";
    public static final String INTERNAL_CLASS = "Internal";
    public static final String MACRO_CLASS = "Macros";
    public static final String WEBHOOK_SECRET = "a shared webhook secret";

    private static final Path PROGRAM = Path.of("/usr/share/request-tracker5/libexec/rt-server");

    /** A message as the store holds it. */
    public record Message(boolean internal, String by, String text) {}

    private final Path folder;
    private final URI url;
    private final RtProcesses processes;
    private final String token;

    private RtServer(Path folder, int port) throws IOException {
        this.folder = folder;
        this.url = URI.create("http://127.0.0.1:" + port);
        this.processes = RtProcesses.start(folder, port);
        this.token = processes
                .ask(Map.of(
                        "do",
                        "setup",
                        "queue",
                        QUEUE,
                        "requester",
                        REQUESTER,
                        "classes",
                        List.of(PUBLIC_CLASS, INTERNAL_CLASS, MACRO_CLASS)))
                .path("token")
                .asString("");
    }

    /** Starts one in an empty folder, in about five seconds. Skips the test when RT is missing, or fails it in CI. */
    public static RtServer start(Path folder) {
        boolean installed = Files.exists(PROGRAM);
        if (!installed && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("install request-tracker5 rt5-standalone rt5-db-sqlite: needed in CI");
        }
        assumeTrue(installed, "Request Tracker is not installed: request-tracker5 rt5-standalone rt5-db-sqlite");
        try {
            return new RtServer(folder, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return url;
    }

    /** The connector's plain settings. */
    public Map<String, String> settings() {
        return Map.of(
                "url",
                url.toString(),
                "queue",
                QUEUE,
                "intent-field",
                "Intent",
                "public-classes",
                PUBLIC_CLASS + "," + MACRO_CLASS,
                "macro-classes",
                MACRO_CLASS);
    }

    /** The connector's credentials. */
    public Map<String, Secret> secrets() {
        return Map.of("token", new Secret(token), "webhook-secret", new Secret(WEBHOOK_SECRET));
    }

    /** Opens a ticket as {@link #REQUESTER} and gives its id. */
    public String open(String subject, String text) {
        return open(REQUESTER, subject, text, "text/plain");
    }

    /** @param requester an address; the user is made when it is new */
    public String open(String requester, String subject, String text, String mediaType) {
        processes.ask(Map.of("do", "requester", "email", requester));
        return processes
                .ask(Map.of(
                        "do", "open",
                        "queue", QUEUE,
                        "requester", requester,
                        "subject", subject,
                        "text", text,
                        "type", mediaType))
                .path("id")
                .asString("");
    }

    /** A token for the REST API in the name of somebody outside the team; the user is made when it is new. */
    public String customerToken(String email) {
        processes.ask(Map.of("do", "requester", "email", email));
        return processes
                .ask(Map.of("do", "token", "login", email))
                .path("token")
                .asString("");
    }

    /** How many transactions of any kind this login ever made. */
    public long transactionsBy(String login) {
        return processes
                .ask(Map.of("do", "transactions", "login", login))
                .path("count")
                .asLong();
    }

    /**
     * Makes many tickets at once and gives their ids, in order. No scrip runs, so nothing is mailed and nobody is told: for
     * a history to learn from.
     */
    public List<String> fill(List<RtSeed> tickets) {
        List<Map<String, Object>> rows = tickets.stream().map(RtSeed::json).toList();
        return processes.ask(Map.of("do", "fill", "queue", QUEUE, "tickets", rows)).path("ids").values().stream()
                .map(id -> id.asString(""))
                .toList();
    }

    /** Adds a public reply; {@code login} is {@link #AGENT} or a requester's address. */
    public void reply(String ticket, String login, String text) {
        processes.ask(Map.of("do", "add", "id", ticket, "by", login, "text", text));
    }

    /** Adds an internal comment by {@link #AGENT}. */
    public void note(String ticket, String text) {
        processes.ask(Map.of("do", "add", "id", ticket, "by", AGENT, "text", text, "internal", true));
    }

    /** Adds a public reply by {@link #AGENT} with a file. */
    public void attach(String ticket, String fileName, String content) {
        processes.ask(Map.of(
                "do", "add", "id", ticket, "by", AGENT, "text", "See the file.", "file", fileName, "content", content));
    }

    /** @param status RT's word, for example {@code resolved} */
    public void status(String ticket, String status) {
        processes.ask(Map.of("do", "status", "id", ticket, "status", status));
    }

    public void field(String ticket, String field, String value) {
        processes.ask(Map.of("do", "field", "id", ticket, "field", field, "value", value));
    }

    public void merge(String ticket, String into) {
        processes.ask(Map.of("do", "merge", "id", ticket, "into", into));
    }

    /** Adds an article and gives its id; the class is made when it is new. */
    public String article(String className, String title, String body) {
        return processes
                .ask(Map.of("do", "article", "class", className, "title", title, "body", body))
                .path("id")
                .asString("");
    }

    public void botTimezone(String zone) {
        processes.ask(Map.of("do", "timezone", "zone", zone));
    }

    /** From now on every transaction is told to {@code target}, signed with {@link #WEBHOOK_SECRET}. */
    public void sendWebhooksTo(URI target) {
        String scrip = RtProcesses.resource("webhook-scrip.pl")
                .replace("WEBHOOK_URL", target.toString())
                .replace("WEBHOOK_SECRET", WEBHOOK_SECRET);
        processes.ask(Map.of("do", "webhook", "code", scrip));
    }

    public void stopWebhooks() {
        processes.ask(Map.of("do", "webhook", "code", "1;"));
    }

    /** The ticket's messages as stored, oldest first. */
    public List<Message> messages(String ticket) {
        List<Message> messages = new ArrayList<>();
        JsonNode answer = processes.ask(Map.of("do", "comments", "id", ticket));
        for (JsonNode json : answer.path("comments").values()) {
            messages.add(new Message(
                    json.path("internal").asBoolean(),
                    json.path("by").asString(""),
                    json.path("text").asString("")));
        }
        return messages;
    }

    /** RT's word for the ticket's status. */
    public String statusOf(String ticket) {
        return processes
                .ask(Map.of("do", "comments", "id", ticket))
                .path("status")
                .asString("");
    }

    /** Everything RT mailed so far, each mail with its headers as sent. */
    public List<String> mails() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".mbox"))
                    .flatMap(f -> Arrays.stream(read(f).split("(?m)^From .*@localhost .*$")))
                    .filter(mail -> !mail.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processes.close();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
