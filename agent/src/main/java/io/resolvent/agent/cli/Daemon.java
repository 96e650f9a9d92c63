package io.resolvent.agent.cli;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.Keys;
import io.resolvent.agent.PortTaken;
import io.resolvent.agent.Service;
import io.resolvent.agent.WebServer;
import io.resolvent.agent.config.SecretReference;
import io.resolvent.agent.config.ServerSettings;
import io.resolvent.agent.console.ConsoleAccount;
import io.resolvent.connectors.Secret;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;

/** Runs an assistant with its console until the process is asked to end. */
final class Daemon {

    private static final int PASSWORD_BYTES = 9;

    private final Assistant assistant;
    private final PrintWriter out;

    Daemon(Assistant assistant, PrintWriter out) {
        this.assistant = assistant;
        this.out = out;
    }

    /** Returns after SIGTERM or SIGINT, when running work has ended. */
    void run() {
        ServerSettings server = assistant.settings().server();
        boolean made = server.password().isBlank();
        Secret password = made
                ? new Keys(assistant.settings().home(), new SecureRandom()).key("console-password", PASSWORD_BYTES)
                : new SecretReference(System.getenv()).resolve("server.password", server.password());
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            awaitQuietly(ended);
        }));
        try (WebServer.Running web = WebServer.start(assistant, new ConsoleAccount(server.user(), password));
                Service service = new Service(assistant)) {
            service.start();
            out.println("console: " + web.url() + "  user: " + server.user()
                    + (made ? "  password: " + password.reveal() : ""));
            out.flush();
            awaitQuietly(asked);
        } catch (PortTaken e) {
            throw CommandFailed.check(String.valueOf(e.getMessage()));
        } finally {
            ended.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
