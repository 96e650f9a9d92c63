package io.resolvent.agent.watch;

import io.resolvent.agent.store.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks at one thing. Must be quick, for all are asked one after the other; one thread at a time. */
interface Watcher {

    /** The kinds that only this one raises; of those that last, the ones it does not name any more are settled. */
    Set<AlertKind> kinds();

    /** All that is not as it should be now. */
    List<Concern> look(Instant now);
}
