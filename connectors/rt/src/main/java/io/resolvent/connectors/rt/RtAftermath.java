package io.resolvent.connectors.rt;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What happened to a ticket after the version that a decision was made on.
 *
 * @param transactions newest first
 * @param self our login
 */
record RtAftermath(List<RtTransaction> transactions, String self) {

    private static final String SYSTEM = "RT_System";

    Optional<RtTransaction> own(Predicate<RtTransaction> which) {
        return transactions.stream()
                .filter(t -> t.creator().equals(self) && which.test(t))
                .findFirst();
    }

    /** The status set last, empty when it stayed. */
    Optional<String> status() {
        return transactions.stream()
                .filter(t -> t.type().equals("Status"))
                .map(RtTransaction::newValue)
                .findFirst();
    }

    /**
     * The version to go on from. When somebody else did something meanwhile it is our own transaction's, which is no longer
     * the ticket's, so that the next write is a conflict and what they did is read first.
     */
    String versionAfter(RtTransaction effect) {
        boolean alone = transactions.stream()
                .allMatch(t -> t.creator().equals(self) || t.creator().equals(SYSTEM));
        return Long.toString(alone ? transactions.getFirst().id() : effect.id());
    }
}
