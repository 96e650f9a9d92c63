package io.resolvent.agent.log;

import io.resolvent.agent.log.Verification.Broken;
import io.resolvent.agent.log.Verification.Intact;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** One walk along the chain, from the first row to the last. */
final class Walk {

    private final LogSeal key;
    private final Optional<Head> head;
    private long seq;
    private String hash = Chain.ORIGIN;

    /** @param key checks erasures and the head */
    Walk(LogSeal key, Optional<Head> head) {
        this.key = key;
        this.head = head;
    }

    /** @param after gives the next rows after a seq, in order; empty at the end */
    Verification over(LongFunction<List<Recorded>> after) {
        if (head.isPresent() && !head.get().isSignedBy(key)) {
            return new Broken(head.get().seq(), "the head was altered, or signed with another key");
        }
        try {
            for (List<Recorded> page = after.apply(0); !page.isEmpty(); page = after.apply(seq)) {
                for (Recorded row : page) {
                    Optional<Broken> broken = step(row);
                    if (broken.isPresent()) {
                        return broken.get();
                    }
                }
            }
        } catch (UnreadableRow e) {
            return new Broken(e.seq(), "the row was altered");
        }
        return head.filter(end -> end.seq() > seq)
                .<Verification>map(end -> new Broken(seq + 1, "rows up to " + end.seq() + " were cut off the end"))
                .orElseGet(() -> new Intact(seq, head.isPresent()));
    }

    private Optional<Broken> step(Recorded row) {
        if (row.seq() != seq + 1) {
            return Optional.of(new Broken(seq + 1, "the row is missing"));
        }
        if (!row.previousHash().equals(hash)) {
            return Optional.of(new Broken(row.seq(), "the row does not follow the one before it"));
        }
        if (!Chain.holds(row)) {
            return Optional.of(new Broken(row.seq(), "the row was altered"));
        }
        if (head.isPresent()
                && head.get().seq() == row.seq()
                && !head.get().hash().equals(row.hash())) {
            return Optional.of(new Broken(row.seq(), "the log was written anew: the row is not the one exported"));
        }
        seq = row.seq();
        hash = row.hash();
        return row.problemWithCase(key).map(problem -> new Broken(row.seq(), problem));
    }
}
