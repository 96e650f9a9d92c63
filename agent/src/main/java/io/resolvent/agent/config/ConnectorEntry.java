package io.resolvent.agent.config;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
 * @param credentialsExpire the last day the credentials are valid, such as 2027-01-31; empty when they do not end
 */
public record ConnectorEntry(
        String type,
        @DefaultValue Map<String, String> settings,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("30s") Duration poll,
        @DefaultValue("10m") Duration ingest,
        @DefaultValue MappingSection mapping,
        @Nullable Instant from,
        @DefaultValue("") String credentialsExpire) {

    @ConstructorBinding
    public ConnectorEntry {
        Check.that(type != null && !type.isBlank(), "type", "is missing: name the kind of ticket store");
        Check.that(!poll.isNegative() && !poll.isZero(), "poll", "must be longer than 0, is " + poll);
        Check.that(!ingest.isNegative() && !ingest.isZero(), "ingest", "must be longer than 0, is " + ingest);
        Check.that(
                isDay(credentialsExpire),
                "credentials-expire",
                "must be a day such as 2027-01-31, is " + credentialsExpire);
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
        this(type, settings, secrets, poll, ingest, MappingSection.none(), from, "");
    }

    public Optional<Instant> start() {
        return Optional.ofNullable(from);
    }

    /** The last day the credentials are valid; empty when it is not known. */
    public Optional<LocalDate> credentialsEnd() {
        return credentialsExpire.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(credentialsExpire));
    }

    private static boolean isDay(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
