package io.resolvent.connectors;

import java.time.Instant;

/** A ticket that changed: enough to decide whether to read it. A deleted ticket has {@link Status#DELETED}. */
public record TicketChange(TicketRef ref, String version, Status status, Instant createdAt, Instant updatedAt) {}
