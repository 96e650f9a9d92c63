package io.resolvent.agent.mapping;

import io.resolvent.connectors.SchemaPart;

/** How a reference stands to the store as it is now. Each problem is one line with the next step. */
sealed interface Standing {

    /** It means what it meant. */
    record Holds() implements Standing {}

    /** What it names by an old name is known by its id. */
    record Followed(SchemaPart now) implements Standing {}

    /** It never meant anything that the store tells of; the store itself says what comes of it. */
    record Unknown(String problem) implements Standing {}

    /** It does not mean what it meant, or not one thing. */
    record Broken(String problem) implements Standing {}
}
