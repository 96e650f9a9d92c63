package io.resolvent.connectors.redmine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A real, private Redmine on 127.0.0.1 with a fresh database: the project {@link #DESK} with tickets and an internal wiki,
 * the public project {@link #HANDBOOK} with a wiki for customers, a bot account that is no administrator, a support agent in
 * the group {@link #GROUP}, a requester, and the custom fields Intent and Severity. Filled and inspected behind the
 * connector's back by a clerk process that obeys at once.
 */
final class RedmineServer implements AutoCloseable {

    static final String DESK = "support";
    static final String HANDBOOK = "handbook";
    static final String AGENT = "agent";
    static final String AGENT_NAME = "Ada Agent";
    static final String GROUP = "Second line";
    static final String REQUESTER = "rita";
    static final String REQUESTER_EMAIL = "rita@example.org";
    static final String STRANGER = "stranger";
    static final String OTHER_CUSTOMER = "carl";

    private static final List<String> RIGHTS = List.of(
            "view_issues",
            "add_issues",
            "edit_issues",
            "add_issue_notes",
            "set_notes_private",
            "view_private_notes",
            "manage_issue_relations",
            "view_wiki_pages");

    /** A message as the store holds it. */
    record Message(boolean internal, String by, String text) {}

    private final URI url;
    private final RedmineProcesses processes;
    private final String key;
    private final String adminKey;

    private RedmineServer(Path folder) throws IOException {
        this.processes = RedmineProcesses.start(folder);
        JsonNode desk = ask("setup", Map.of("rights", RIGHTS, "requester", REQUESTER_EMAIL));
        this.key = desk.path("key").asString("");
        this.adminKey = desk.path("admin_key").asString("");
        int port = freePort();
        this.url = URI.create("http://127.0.0.1:" + port);
        processes.serve(port);
    }

    /** Starts one in an empty folder, in about ten seconds. Skips the test when Redmine is missing, or fails it in CI. */
    static RedmineServer start(Path folder) {
        boolean installed = Files.exists(RedmineFolder.INSTALLED.resolve("config.ru"))
                && Files.exists(RedmineFolder.INSTALLED.resolve("Gemfile.lock"))
                && Files.exists(RedmineFolder.SERVER);
        if (!installed && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("install redmine redmine-sqlite puma: needed in CI");
        }
        assumeTrue(installed, "Redmine is not installed: redmine redmine-sqlite puma");
        try {
            return new RedmineServer(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return url;
    }

    /** The connector's plain settings. */
    Map<String, String> settings() {
        return Map.of("url", url.toString(), "projects", DESK, "public-wikis", HANDBOOK, "intent-field", "Intent");
    }

    /** The connector's credentials. */
    Map<String, Secret> secrets() {
        return Map.of("token", new Secret(key));
    }

    /** The key of an administrator. */
    Secret adminKey() {
        return new Secret(adminKey);
    }

    /** Opens a ticket as {@link #REQUESTER} and gives its id. */
    String open(String subject, String text) {
        return openAs(REQUESTER, subject, text);
    }

    String openAs(String login, String subject, String text) {
        return ask("open", Map.of("by", login, "project", DESK, "subject", subject, "text", text))
                .path("id")
                .asString("");
    }

    /** Opens many tickets at once, all of them months old: the first thousand in four seconds, the others in one each. */
    Set<String> openMany(int count) {
        Set<String> ids = new LinkedHashSet<>();
        ask("open_many", Map.of("count", count)).path("ids").values().forEach(id -> ids.add(id.asString("")));
        return ids;
    }

    void reply(String ticket, String login, String text) {
        ask("add", Map.of("id", ticket, "by", login, "text", text));
    }

    /** Adds an internal note by {@link #AGENT}. */
    void note(String ticket, String text) {
        ask("add", Map.of("id", ticket, "by", AGENT, "text", text, "internal", true));
    }

    /** Adds a public message by {@link #AGENT} with a file; the text may be empty. */
    void attach(String ticket, String text, String fileName, byte[] content) {
        ask(
                "add",
                Map.of(
                        "id",
                        ticket,
                        "by",
                        AGENT,
                        "text",
                        text,
                        "file",
                        fileName,
                        "content",
                        Base64.getEncoder().encodeToString(content),
                        "type",
                        "text/csv"));
    }

    /** @param status Redmine's word, for example {@code Resolved} */
    void status(String ticket, String status) {
        ask("change", Map.of("id", ticket, "status", status, "force", true));
    }

    /** Opens a ticket that does not say when it was created. */
    void openWithoutTime() {
        ask("forget_time", Map.of("id", open("No time", "Please help")));
    }

    void delete(String ticket) {
        ask("delete", Map.of("id", ticket));
    }

    void wiki(String project, String title, String text) {
        ask("wiki", Map.of("project", project, "title", title, "text", text));
    }

    void rename(String kind, String name, String to) {
        ask("rename", Map.of("kind", kind, "name", name, "to", to));
    }

    /** Gives the role of the support team rights, or takes them. */
    void rights(List<String> added, List<String> removed) {
        ask("rights", Map.of("add", added, "remove", removed));
    }

    /** Whether the workflow lets the support team set a status. */
    void transition(String status, boolean allowed) {
        ask("transition", Map.of("status", status, "allowed", allowed));
    }

    /** Whether the workflow makes a custom field read-only for the support team. */
    void lockField(String name, boolean locked) {
        ask("lock_field", Map.of("name", name, "locked", locked));
    }

    void addStatus(String name, boolean closed) {
        ask("status", Map.of("name", name, "closed", closed));
    }

    void setting(String name, String value) {
        ask("setting", Map.of("name", name, "value", value));
    }

    void publish(String project, boolean isPublic) {
        ask("publish", Map.of("project", project, "is_public", isPublic));
    }

    /** Adds a custom field without which no issue can be changed. */
    void mandatoryField(String name) {
        ask("field", Map.of("name", name, "mandatory", true));
    }

    void dropField(String name) {
        ask("drop_field", Map.of("name", name));
    }

    /** The ticket's messages as stored, oldest first. */
    List<Message> messages(String ticket) {
        return ask("comments", Map.of("id", ticket)).path("comments").values().stream()
                .map(json -> new Message(
                        json.path("internal").asBoolean(),
                        json.path("by").asString(""),
                        json.path("text").asString("")))
                .toList();
    }

    /** Redmine's word for the ticket's status. */
    String statusOf(String ticket) {
        return ask("comments", Map.of("id", ticket)).path("status").asString("");
    }

    /** A text of a ticket as Redmine shows it, as HTML. */
    String shown(String ticket, String format, String text) {
        return ask("render", Map.of("id", ticket, "format", format, "text", text))
                .path("html")
                .asString("");
    }

    @Override
    public void close() {
        processes.close();
    }

    private JsonNode ask(String what, Map<String, ?> details) {
        Map<String, Object> command = new HashMap<>(details);
        command.put("do", what);
        return processes.ask(command);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
