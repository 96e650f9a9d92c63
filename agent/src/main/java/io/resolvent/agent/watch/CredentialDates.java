package io.resolvent.agent.watch;

import io.resolvent.agent.config.ConnectorEntry;
import io.resolvent.agent.store.AlertKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether credentials end soon, by the days that the configuration names; no store says so by itself. */
final class CredentialDates implements Watcher {

    private static final int DAYS_BEFORE = 14;

    private final Map<String, ConnectorEntry> connectors;

    CredentialDates(Map<String, ConnectorEntry> connectors) {
        this.connectors = Map.copyOf(connectors);
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.CREDENTIALS_EXPIRING);
    }

    @Override
    public List<Concern> look(Instant now) {
        LocalDate soon = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_BEFORE);
        return connectors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().credentialsEnd().stream()
                        .filter(end -> !end.isAfter(soon))
                        .map(end -> concern(entry.getKey(), end)))
                .toList();
    }

    private static Concern concern(String name, LocalDate end) {
        return new Concern(
                AlertKind.CREDENTIALS_EXPIRING, name, "The credentials of " + name + " are valid until " + end);
    }
}
