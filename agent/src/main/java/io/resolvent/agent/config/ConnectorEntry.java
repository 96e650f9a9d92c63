package io.resolvent.agent.config;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One ticket store.
 *
 * @param type the kind of store, as in the connector table of the README
 * @param settings the connector's own keys; unknown ones are refused
 * @param secrets the connector's credentials as references: {@code env:NAME} or {@code file:PATH}
 * @param poll how often to ask for changes
 * @param ingest how often to learn from newly resolved tickets and changed knowledge
 * @param mapping what Resolvent's words are called in this store
 * @param from tickets changed before this instant are never worked; absent: the first start
 */
public record ConnectorEntry(
        String type,
        @DefaultValue Map<String, String> settings,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("30s") Duration poll,
        @DefaultValue("10m") Duration ingest,
        @DefaultValue MappingSection mapping,
        @Nullable Instant from) {

    @ConstructorBinding
    public ConnectorEntry {
        Check.that(type != null && !type.isBlank(), "type", "is missing: name the kind of ticket store");
        Check.that(!poll.isNegative() && !poll.isZero(), "poll", "must be longer than 0, is " + poll);
        Check.that(!ingest.isNegative() && !ingest.isZero(), "ingest", "must be longer than 0, is " + ingest);
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** A store whose words are Resolvent's. */
    public ConnectorEntry(
            String type,
            Map<String, String> settings,
            Map<String, String> secrets,
            Duration poll,
            Duration ingest,
            @Nullable Instant from) {
        this(type, settings, secrets, poll, ingest, MappingSection.none(), from);
    }

    public Optional<Instant> start() {
        return Optional.ofNullable(from);
    }
}
