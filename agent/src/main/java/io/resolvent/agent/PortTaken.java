package io.resolvent.agent;

import io.resolvent.agent.config.ServerSettings;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;

/** Another program listens where the console should. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PortTaken(ServerSettings server, Throwable cause) {
        super(
                "port " + server.port() + " on " + server.address()
                        + " is taken: end the program that uses it, or set server.port (or --port)",
                cause);
    }

    static Optional<PortTaken> in(Throwable thrown, ServerSettings server) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return Optional.of(new PortTaken(server, thrown));
            }
        }
        return Optional.empty();
    }
}
