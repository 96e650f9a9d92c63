package io.resolvent.agent;

import io.resolvent.agent.config.ServerSettings;
import io.resolvent.agent.console.ConsoleAccount;
import io.resolvent.agent.intake.Inbox;
import io.resolvent.agent.intake.WebhookLimits;
import io.resolvent.agent.log.SqlPolicyLog;
import io.resolvent.agent.outcome.OutcomeWatcher;
import io.resolvent.agent.store.Database;
import io.resolvent.connectors.Connectors;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Console, API and webhooks over an open {@link Assistant}. */
@SpringBootApplication
public class WebServer {

    /**
     * Starts listening.
     *
     * @throws PortTaken when the port is not free
     */
    public static Running start(Assistant assistant, ConsoleAccount account) {
        return start(assistant.settings().server(), context -> offer(context, assistant, account));
    }

    /**
     * Starts listening over parts that the caller registers; all that {@link #offer} registers must be there.
     *
     * @throws PortTaken when the port is not free
     */
    public static Running start(ServerSettings server, Consumer<GenericApplicationContext> parts) {
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(WebServer.class)
                    .web(WebApplicationType.SERVLET)
                    .properties(properties(server))
                    .initializers(started -> parts.accept((GenericApplicationContext) started))
                    .run();
            int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            return new Running(context, "http://" + server.address() + ":" + port);
        } catch (RuntimeException e) {
            throw PortTaken.in(e, server).orElseThrow(() -> e);
        }
    }

    /** A listening server; closing it stops it gracefully. */
    public record Running(ConfigurableApplicationContext context, String url) implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }

    private static void offer(GenericApplicationContext context, Assistant assistant, ConsoleAccount account) {
        context.registerBean(ConsoleAccount.class, () -> account);
        context.registerBean(Clock.class, assistant::clock);
        context.registerBean(Connectors.class, assistant::stores, WebServer::stayOpen);
        context.registerBean(Inbox.class, assistant::inbox);
        context.registerBean(SqlPolicyLog.class, () -> assistant.archive().log());
        context.registerBean(WebhookLimits.class, WebhookLimits::standard);
        context.registerBean(
                "resolventDatabase", Database.class, () -> assistant.archive().database(), WebServer::stayOpen);
        context.registerBean(OutcomeWatcher.class, assistant::outcomes);
    }

    /** What the server was lent is closed by its owner, after the work that still needs it. */
    private static void stayOpen(BeanDefinition lent) {
        lent.setDestroyMethodName("");
    }

    private static Map<String, Object> properties(ServerSettings server) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", server.address());
        properties.put("server.port", server.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.web.error.include-message", "never");
        properties.put("server.servlet.session.tracking-modes", "cookie");
        properties.put("server.servlet.session.cookie.name", "RESOLVENT");
        properties.put("server.servlet.session.cookie.same-site", "strict");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.register-shutdown-hook", "false");
        properties.put("spring.web.resources.chain.enabled", "true");
        properties.put("spring.web.resources.cache.cachecontrol.max-age", "1h");
        properties.put("management.endpoints.web.exposure.include", "health");
        properties.put("logging.level.io.resolvent", "INFO");
        return properties;
    }
}
