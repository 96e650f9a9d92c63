package io.resolvent.agent.watch;

import io.resolvent.agent.store.AlertKind;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ProbeResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether the stores still take the credentials. Asks them, so it is given a watch of its own. */
final class Access implements Watcher {

    private final Collection<Connector> stores;
    private final Map<String, Concern> refused = new ConcurrentHashMap<>();

    Access(Collection<Connector> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.ACCESS_REFUSED);
    }

    @Override
    public List<Concern> look(Instant now) {
        stores.forEach(this::ask);
        return List.copyOf(refused.values());
    }

    /** A store that cannot be asked leaves it as it was. */
    private void ask(Connector store) {
        ProbeResult result = store.probe();
        switch (result.state()) {
            case READY -> refused.remove(store.name());
            case UNAUTHENTICATED, FORBIDDEN, MISCONFIGURED -> refused.put(store.name(), concern(store, result));
            case INDETERMINATE -> {}
        }
    }

    private static Concern concern(Connector store, ProbeResult result) {
        String remedies = result.remedies().isEmpty() ? "" : ": " + String.join("; ", result.remedies());
        return new Concern(
                AlertKind.ACCESS_REFUSED, store.name(), store.name() + " does not take the credentials" + remedies);
    }
}
