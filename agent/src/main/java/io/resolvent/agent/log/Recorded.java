package io.resolvent.agent.log;

import java.util.Optional;

/**
 * One row of the policy log.
 *
 * @param seq its place, from 1 without gaps
 * @param round 0 for the first decision about a message, one more each time the ticket changed before the effects
 * @param entry its case is empty once it was erased
 * @param seal what the chain keeps of the case
 * @param erasure of the case
 * @param previousHash the hash of the row before, {@link Chain#ORIGIN} for the first
 * @param hash SHA-256 over the row's canonical JSON, which holds the previous hash
 */
public record Recorded(
        long seq,
        int round,
        PolicyLogEntry entry,
        CaseSeal seal,
        Optional<Erasure> erasure,
        String previousHash,
        String hash) {

    /** A row to be written. */
    static Recorded next(long seq, int round, PolicyLogEntry entry, CaseSeal seal, String previousHash) {
        String hash = Chain.hash(seq, round, entry, seal, previousHash);
        return new Recorded(seq, round, entry, seal, Optional.empty(), previousHash, hash);
    }

    /** Whether the case was erased. */
    public boolean isErased() {
        return seal.isWithoutCase();
    }

    /** What is wrong with the case, empty when it is as it was sealed or was erased by whom the key says. */
    Optional<String> problemWithCase(LogSeal key) {
        if (!seal.fits(entry.caseFile())) {
            return Optional.of("the case was altered");
        }
        boolean vouched =
                erasure.filter(e -> e.seq() == seq && e.isSignedBy(key)).isPresent();
        return seal.isWithoutCase() && !vouched ? Optional.of("the case is missing") : Optional.empty();
    }
}
