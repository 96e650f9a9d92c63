package io.resolvent.connectors.files;

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

/** The tickets of the files, in the order of files and lines. */
final class FilesTickets implements TicketReader, AutoCloseable {

    private final String name;
    private final RecordFiles<Ticket> files;

    FilesTickets(String name, FilesConfig config) {
        this.name = name;
        this.files = new RecordFiles<>(name, config.ticketFiles(), new TicketParser(name), config.pageSize());
    }

    @Override
    public Ticket read(TicketRef ref) {
        if (!ref.system().equals(name)) {
            throw new ConnectorException(
                    FailureKind.NOT_FOUND, ref.toString(), "is a ticket of another system, not of " + name + ".");
        }
        return files.find(ref.id())
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.NOT_FOUND, ref.toString(), "is in none of the configured files."));
    }

    @Override
    public Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        Batch<Ticket> page = files.page(checkpoint);
        return new Batch<>(
                page.items().stream().map(FilesTickets::change).toList(), page.next(), page.more(), page.skipped());
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        return new Undeclared(name).fetch(ref, attachment, maxBytes);
    }

    void check() {
        files.check();
    }

    @Override
    public void close() {
        files.close();
    }

    private static TicketChange change(Ticket ticket) {
        return new TicketChange(
                ticket.ref(), ticket.version(), ticket.status(), ticket.createdAt(), ticket.updatedAt());
    }
}
