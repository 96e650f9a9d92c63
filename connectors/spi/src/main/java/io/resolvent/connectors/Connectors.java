package io.resolvent.connectors;

import java.util.Optional;

/** Looks up configured connectors. Thread-safe. */
@FunctionalInterface
public interface Connectors {

    /** @param name the configured name, the {@code system} of a {@link TicketRef} */
    Optional<Connector> named(String name);
}
