package io.resolvent.agent.retrieval;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.Passage;

/** A passage that customers may see. Replies are composed from this type only. */
public record PublicPassage(Passage passage) {

    public PublicPassage {
        if (passage.audience() != Audience.PUBLIC) {
            throw new IllegalArgumentException(
                    "passage " + passage.id() + " is " + passage.audience() + ", not PUBLIC");
        }
    }
}
