package io.resolvent.agent.mapping;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tickets in the words of the configuration: a mapped field is there under Resolvent's word as well, a mapped group
 * under the policy's. The store is asked once what it calls them; each look of {@link SchemaWatch} renews that. Thread-safe.
 */
final class MappedTickets implements TicketReader {

    private final Connector store;
    private final StoreReferences references;
    private volatile Optional<Names> names = Optional.empty();

    /** What the store calls things now, by the configuration's word. */
    private record Names(Map<String, String> fields, Map<String, String> groups) {

        static Names of(Drift drift) {
            return new Names(
                    drift.names(drift.references().fields()),
                    drift.names(drift.references().groups()));
        }
    }

    MappedTickets(Connector store, StoreReferences references) {
        this.store = store;
        this.references = references;
    }

    /** From now on things are called what they are called there. */
    void follow(Drift drift) {
        names = Optional.of(Names.of(drift));
    }

    @Override
    public Ticket read(TicketRef ref) {
        Names now = names.orElseGet(this::firstNames);
        return translated(store.tickets().read(ref), now);
    }

    @Override
    public Batch<TicketChange> changedSince(Checkpoint checkpoint) {
        return store.tickets().changedSince(checkpoint);
    }

    @Override
    public byte[] fetch(TicketRef ref, Attachment attachment, int maxBytes) {
        return store.tickets().fetch(ref, attachment, maxBytes);
    }

    private Names firstNames() {
        StoreSchema schema = SchemaWatch.canLook(store) ? store.schema().read() : new StoreSchema(List.of());
        Names first = Names.of(new Drift(references, schema, schema));
        names = names.or(() -> Optional.of(first));
        return first;
    }

    private static Ticket translated(Ticket ticket, Names names) {
        Map<String, String> fields = new HashMap<>(ticket.fields());
        names.fields()
                .forEach((word, name) ->
                        Optional.ofNullable(ticket.fields().get(name)).ifPresent(value -> fields.put(word, value)));
        String group = names.groups().entrySet().stream()
                .filter(named -> named.getValue().equals(ticket.group()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ticket.group());
        return new Ticket(
                ticket.ref(),
                ticket.version(),
                ticket.subject(),
                ticket.status(),
                ticket.requester(),
                ticket.comments(),
                ticket.tags(),
                fields,
                group,
                ticket.assignee(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.link());
    }
}
