package io.resolvent.evaluation.simulation;

import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import java.util.Optional;

/** What happens elsewhere while a store works on a call. */
interface Surroundings {

    /** The call is under way; other things happen now. May throw {@link Crash}. */
    void during(TicketRef ref, Moment moment);

    /** What goes wrong with this write, if anything. */
    Optional<StoreFault> withWrite(WriteRequest request);

    /** What goes wrong with this reading call, if anything. */
    Optional<StoreFault> withRead();

    /** A moment of a call. */
    enum Moment {
        /** Nothing was asked of the store yet, so that any time may pass. */
        BEFORE_READ,
        /** The request is on its way: bounded by the deadline of a call. */
        IN_WRITE,
        /** The effect is there and the answer on its way. */
        AFTER_WRITE
    }
}
