package io.resolvent.agent.intake;

/** The claim's time ran out and another took the ticket over: whatever was decided under it must not become a fact. */
public final class StaleClaim extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleClaim(Claim claim) {
        super(claim.ref() + ": claim " + claim.token() + " was taken over by another worker. Nothing was changed.");
    }
}
