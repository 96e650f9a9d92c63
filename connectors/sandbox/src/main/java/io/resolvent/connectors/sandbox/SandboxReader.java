package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Undeclared;

/** Reads tickets. A checkpoint is the number of the last change that was listed. */
final class SandboxReader implements TicketReader {

    private final String name;
    private final SandboxDesk desk;
    private final TicketMapping mapping;
    private final int pageSize;

    SandboxReader(String name, SandboxDesk desk, TicketMapping mapping, int pageSize) {
        this.name = name;
        this.desk = desk;
        this.mapping = mapping;
        this.pageSize = pageSize;
    }

    @Override
    public Ticket read(TicketRef ref) {
        Payload.Whole ticket = desk.ticket(ref);
        return mapping.ticket(ticket, desk.account().id());
    }

    @Override
    public Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        String after = checkpoint.isStart() ? "0" : checkpoint.value();
        if (!after.matches("[0-9]{1,18}")) {
            throw new ConnectorException(
                    FailureKind.MALFORMED, name, "not a checkpoint of this connector. Sync from the start.");
        }
        Payload.Lines page = desk.changes(after, pageSize);
        return new Batch<>(
                page.tickets().stream().map(mapping::change).toList(),
                new Checkpoint(Long.toString(page.next())),
                page.more());
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        return new Undeclared(name).fetch(ref, attachment, maxBytes);
    }
}
