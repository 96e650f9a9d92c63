package io.resolvent.agent;

import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.Sightings;

/** Keeps an eye on what kind of tickets come in. Thread-safe. */
public interface Lookout {

    /** Takes note of one more ticket, and says what the latest look like. */
    Sightings after(Intent intent);

    /** Sees nothing: the mix of tickets is taken to be that of the reviewed cases. */
    static Lookout closed() {
        return intent -> Sightings.none();
    }
}
