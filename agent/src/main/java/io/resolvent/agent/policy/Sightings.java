package io.resolvent.agent.policy;

/**
 * How many of the tickets that came in lately looked unfamiliar. Says how far the mix of tickets has moved from the
 * reviewed cases; no label is needed for it.
 *
 * @param unfamiliar with an unfamiliarity above one half
 * @param of tickets looked at; 0: none, so the mix is taken to be that of the reviewed cases
 */
public record Sightings(int unfamiliar, int of) {

    /** Tickets above look unfamiliar: more like strangers than like past tickets. */
    public static final double UNFAMILIAR = 0.5;

    private static final Sightings NONE = new Sightings(0, 0);

    public Sightings {
        if (unfamiliar < 0 || unfamiliar > of) {
            throw new IllegalArgumentException(unfamiliar + " of " + of);
        }
    }

    /** Nothing was looked at. */
    public static Sightings none() {
        return NONE;
    }

    public boolean isEmpty() {
        return of == 0;
    }
}
