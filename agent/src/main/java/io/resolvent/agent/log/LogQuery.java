package io.resolvent.agent.log;

import io.resolvent.agent.policy.Reason;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Which rows to show; what is empty does not matter.
 *
 * @param decision {@code auto_resolve}, {@code suggest}, {@code hand_off}, {@code abstain}
 * @param since at this time or later
 * @param until before this time
 * @param text occurs in the case file, in any case of letters
 * @param without rows with this reason are left out
 * @param limit most rows to give
 * @param offset how many of the newest to pass over
 */
public record LogQuery(
        Optional<TicketRef> ticket,
        Optional<String> decision,
        Optional<String> intent,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<String> text,
        Optional<Reason> without,
        int limit,
        int offset) {

    public LogQuery {
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("log query: limit " + limit + ", offset " + offset);
        }
    }

    public LogQuery(
            Optional<TicketRef> ticket,
            Optional<String> decision,
            Optional<String> intent,
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<String> text,
            int limit,
            int offset) {
        this(ticket, decision, intent, since, until, text, Optional.empty(), limit, offset);
    }

    /** The newest rows. */
    public static LogQuery newest(int limit) {
        return new LogQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                0);
    }

    /** Of one ticket, newest first. */
    public static LogQuery of(TicketRef ticket, int limit) {
        return new LogQuery(
                Optional.of(ticket),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                0);
    }

    /** The same, but without the rows that have this reason. */
    public LogQuery without(Reason reason) {
        return new LogQuery(ticket, decision, intent, since, until, text, Optional.of(reason), limit, offset);
    }
}
