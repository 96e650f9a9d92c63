package io.resolvent.connectors.testkit;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A running store that the kit fills and inspects without the connector under test. The methods without a default are
 * needed by every ticket store; the others by those that declare the capability, and a check whose hook is left out is
 * skipped with a reason.
 */
public interface StoreUnderTest extends AutoCloseable {

    ConnectorFactory factory();

    /** Where the store listens; empty for a store without a network, whose failure checks are then skipped. */
    Optional<URI> address();

    /**
     * Plain settings to reach the store.
     *
     * @param address where the connector must connect: the kit's proxy in front of {@link #address()}
     */
    Map<String, String> values(URI address);

    /** Right credentials, each at least eight characters long. */
    Map<String, Secret> secrets();

    /** Credentials of the same shape that the store itself refuses. */
    default Map<String, Secret> wrongSecrets() {
        Map<String, Secret> wrong = new HashMap<>(secrets());
        wrong.replaceAll((key, value) -> new Secret("not-the-right-one"));
        return wrong;
    }

    /** The address of the person whom seeded tickets belong to. */
    String requesterEmail();

    /** Opens a ticket and gives its id; for a chat, which has none, the name of some ticket elsewhere. */
    String open(NewTicket ticket);

    void add(String ticketId, Contribution contribution);

    /** All comments, oldest first, the request itself included. */
    List<StoredComment> comments(String ticketId);

    /** Seeds a macro, article or thread; unsupported unless overridden. */
    default void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        throw new UnsupportedOperationException("seeding a " + kind);
    }

    /** Whether the store keeps messages as HTML. */
    default boolean takesHtml() {
        return true;
    }

    /** Adds a file to a ticket with a new public message by a support agent; false when the kit cannot. */
    default boolean attach(String ticketId, String fileName, byte[] content) {
        return false;
    }

    /** Opens many tickets at once, for the long sync, and gives their ids; none when that would take longer than seconds. */
    default Set<String> openMany(int count) {
        return Set.of();
    }

    /** Gives something in the store another name; false when the kit cannot. */
    default boolean rename(SchemaPart.Kind kind, String name, String newName) {
        return false;
    }

    /** Makes a ticket that accepts no further replies; false when the store has no such state. */
    default boolean closeForGood(String ticketId) {
        return false;
    }

    /** Deletes or merges a ticket away; false when the kit cannot. */
    default boolean remove(String ticketId) {
        return false;
    }

    /** Makes a record that the connector cannot read, in the middle of others; false when the store cannot hold one. */
    default boolean addUnreadableTicket() {
        return false;
    }

    /** Empty for stores without webhooks. */
    default Optional<WebhookSender> webhooks() {
        return Optional.empty();
    }

    /** A field change the store accepts. */
    default Action.SetField fieldChange() {
        return new Action.SetField("Intent", "refund");
    }

    /** A routing the store accepts. */
    default Action.Assign assignment() {
        return new Action.Assign(Optional.empty(), Optional.of("agent"));
    }

    /** Somebody or something that can be notified. */
    default String recipient() {
        return "team";
    }

    /** What people see of each notification that is there, oldest first, links included; empty when the kit cannot look. */
    default Optional<List<String>> notifications() {
        return Optional.empty();
    }

    @Override
    void close();
}
