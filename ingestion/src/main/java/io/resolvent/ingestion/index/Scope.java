package io.resolvent.ingestion.index;

import io.resolvent.connectors.Audience;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks and what may be found. Every search has one; it is applied inside the search, never afterwards.
 *
 * @param audience the reader: PUBLIC finds public passages only, INTERNAL finds all
 * @param kinds the pools to search, not empty
 * @param knownBefore only passages known before this instant; {@link Instant#MAX} for no limit
 * @param hiddenOnly leaves out what everybody may see
 */
public record Scope(Audience audience, Set<SourceKind> kinds, Instant knownBefore, boolean hiddenOnly) {

    public Scope {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("scope without a kind of source");
        }
        if (hiddenOnly && audience != Audience.INTERNAL) {
            throw new IllegalArgumentException("scope of hidden passages for " + audience);
        }
        kinds = Set.copyOf(kinds);
    }

    /** Hidden or not. */
    public Scope(Audience audience, Set<SourceKind> kinds, Instant knownBefore) {
        this(audience, kinds, knownBefore, false);
    }

    public static Scope of(Audience audience, SourceKind first, SourceKind... rest) {
        return new Scope(audience, EnumSet.of(first, rest), Instant.MAX);
    }

    public Scope knownBefore(Instant instant) {
        return new Scope(audience, kinds, instant, hiddenOnly);
    }

    /** Only what is not public; for INTERNAL readers. */
    public Scope hidden() {
        return new Scope(audience, kinds, knownBefore, true);
    }

    /**
     * The audiences whose passages may be found. INTERNAL finds all; anybody else finds public passages only, because
     * the index cannot tell one requester from another.
     */
    public Set<Audience> audiences() {
        if (hiddenOnly) {
            return EnumSet.complementOf(EnumSet.of(Audience.PUBLIC));
        }
        return audience == Audience.INTERNAL ? EnumSet.allOf(Audience.class) : EnumSet.of(Audience.PUBLIC);
    }
}
