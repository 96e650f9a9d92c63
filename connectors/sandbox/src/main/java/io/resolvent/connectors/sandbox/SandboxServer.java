package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.sandbox.api.Accounts;
import io.resolvent.connectors.sandbox.api.RequestCounts;
import io.resolvent.connectors.sandbox.api.RestApi;
import io.resolvent.connectors.sandbox.api.Webhooks;
import io.resolvent.connectors.sandbox.desk.Desk;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.JournalEntry;
import io.resolvent.connectors.sandbox.desk.Role;
import io.resolvent.connectors.sandbox.pages.Pages;
import io.resolvent.connectors.sandbox.web.Handler;
import io.resolvent.connectors.sandbox.web.Loopback;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A help desk in this process, on 127.0.0.1: a REST API for programs under {@code /api} and pages for people at its root.
 * All it holds is journaled in its folder and there again after a restart; tokens and webhook registrations are not, they
 * live as long as the server. Thread-safe; close it to free the port and the folder.
 */
public final class SandboxServer implements AutoCloseable {

    private static final DeskUser ASSISTANT = new DeskUser("assistant", "Resolvent", Role.BOT);
    private static final DeskUser PERSON = new DeskUser("robin", "Robin (support)", Role.PERSON);

    private final Desk desk;
    private final Webhooks webhooks;
    private final Accounts accounts = new Accounts();
    private final RequestCounts counts = new RequestCounts();
    private final Secret botToken;
    private final Secret personToken;
    private final Loopback loopback;

    private SandboxServer(int port, Path folder, Clock clock, Secret botToken) {
        this.botToken = botToken;
        this.personToken = randomToken();
        this.desk = Desk.open(folder, clock);
        this.webhooks = new Webhooks(clock);
        try {
            desk.watch(webhooks::announce);
            accounts.allow(botToken, desk.addUser(ASSISTANT));
            accounts.allow(personToken, desk.addUser(PERSON));
            Handler api = new RestApi(desk, accounts, webhooks, counts);
            Handler pages = new Pages(desk, PERSON);
            this.loopback =
                    Loopback.start(port, call -> call.segment(0).equals("api") ? api.answer(call) : pages.answer(call));
        } catch (RuntimeException e) {
            webhooks.close();
            desk.close();
            throw e;
        }
    }

    /**
     * Starts the desk kept in {@code folder}, made when it is not there, with a new random token.
     *
     * @param port 0 for any free one
     */
    public static SandboxServer start(int port, Path folder, Clock clock) {
        return start(port, folder, clock, randomToken());
    }

    /** Starts the desk with a given token for the bot account, so that a client outlives a restart of the desk. */
    public static SandboxServer start(int port, Path folder, Clock clock, Secret apiToken) {
        return new SandboxServer(port, folder, clock, apiToken);
    }

    /** Where the desk is: {@code http://127.0.0.1:PORT}. */
    public URI url() {
        return loopback.url();
    }

    /** The token of the bot account, the one Resolvent uses. */
    public Secret apiToken() {
        return botToken;
    }

    /** The token of a person in the team. */
    public Secret personToken() {
        return personToken;
    }

    /** A token for a customer, who may open tickets and see and answer the own ones. */
    public Secret customerToken(String id, String name, String email, Map<String, String> attributes) {
        Secret token = randomToken();
        accounts.allow(token, desk.addUser(new DeskUser(id, name, email, Role.CUSTOMER, attributes)));
        return token;
    }

    /** Tells the address of every change from now on, signed with the secret. */
    public void registerWebhook(URI url, Secret secret) {
        webhooks.register(url, secret);
    }

    /** Loads tickets from JSON lines ({@code .gz} accepted). Gives what was left out. */
    public List<Skipped> seedTickets(Path file) {
        return new Seeds(desk, PERSON).tickets(file);
    }

    /** Opens the first ticket of the file that is not here yet, as written at this time. False: all are here. */
    boolean arrive(Path file, Instant now) {
        return new Seeds(desk, PERSON).arrive(file, now);
    }

    /** Loads articles from JSON lines. */
    public List<Skipped> seedArticles(Path file) {
        return new Seeds(desk, PERSON).articles(file);
    }

    /** Loads macros from JSON lines. */
    public List<Skipped> seedMacros(Path file) {
        return new Seeds(desk, PERSON).macros(file);
    }

    /** API calls since the start by HTTP method, refused ones too. */
    public Map<String, Long> requests() {
        return counts.byMethod();
    }

    /** API calls since the start that asked for a change, refused ones too. */
    public long writes() {
        return counts.writes();
    }

    /** Every write ever accepted, oldest first: what the file {@code journal.jsonl} in the folder holds. */
    public List<JournalEntry> ledger() {
        return desk.entries();
    }

    /** The state itself, for tests that look or act behind the API's back. */
    public Desk desk() {
        return desk;
    }

    @Override
    public void close() {
        loopback.close();
        webhooks.close();
        desk.close();
    }

    private static Secret randomToken() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }
}
