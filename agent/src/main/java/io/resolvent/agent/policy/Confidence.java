package io.resolvent.agent.policy;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.intent.Intent;

/**
 * The raw score of a whole decision: {@code p · (1 - u/2) · (0.5 + s/2)} with the calibrated probability
 * {@code p} of the intent, how unfamiliar {@code u} the inquiry is, and how well {@code s} the reply's source supports
 * it. A right intent with a source that fully answers a familiar inquiry gets {@code p}; a draft without a reply gets 0,
 * because nothing could be sent. Where it is also known with which probability {@code t} a document answers by itself,
 * the score is the mean of both when the reply is made of that document or one that says the same, and half the
 * greater when it is not: two ways to an answer that lead apart are worth little. The bounds are set on this number, so
 * that only its order matters for the guarantee.
 */
public final class Confidence {

    private Confidence() {}

    /** 0 to 1, before {@link Calibration}. */
    public static double of(Intent intent, Draft draft) {
        if (draft.reply().isEmpty()) {
            return 0;
        }
        double support = Math.max(0, Math.min(1, draft.support()));
        double learned = intent.probability() * (1 - intent.unfamiliarity() / 2) * (0.5 + support / 2);
        if (intent.answer().isNone()) {
            return learned;
        }
        double alone = intent.answer().probability();
        return isLikely(intent, draft) ? (learned + alone) / 2 : Math.max(learned, alone) / 2;
    }

    /** The probability that the reply's document answers by itself; 0 where that is not known. */
    public static double alone(Intent intent, Draft draft) {
        return isLikely(intent, draft) ? intent.answer().probability() : 0;
    }

    private static boolean isLikely(Intent intent, Draft draft) {
        return draft.reply().stream()
                .flatMap(reply -> reply.sentences().stream())
                .anyMatch(sentence ->
                        intent.answer().documents().contains(sentence.citation().source()));
    }
}
