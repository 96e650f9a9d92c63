package io.resolvent.evaluation.intents;

import io.resolvent.agent.intent.Example;
import io.resolvent.agent.intent.IntentTrainer;
import io.resolvent.agent.intent.Lessons;
import io.resolvent.agent.intent.MultiExample;
import io.resolvent.agent.intent.SeveralIntentsTrainer;
import io.resolvent.ingestion.index.Embedder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What a history has to learn from.
 *
 * @param known tickets with one intent
 * @param unknown tickets that are known to be of no intent
 * @param several tickets with lists of intents
 */
record TeachingMaterial(List<Example> known, List<Example> unknown, List<MultiExample> several) {

    int size() {
        return Math.max(known.size(), several.size());
    }

    Taught teach(long seed, Embedder embedder) {
        return new Taught(
                known.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new IntentTrainer(seed).train(Lessons.of(known, unknown, embedder))),
                several.isEmpty() ? Optional.empty() : Optional.of(new SeveralIntentsTrainer().train(several)));
    }

    /** So many of each kind that {@code size} of the larger kind are left, drawn at random. */
    TeachingMaterial some(int size, long seed) {
        double share = Math.min(1, (double) size / size());
        return new TeachingMaterial(
                drawn(known, share, seed), drawn(unknown, share, seed), drawn(several, share, seed));
    }

    private static <T> List<T> drawn(List<T> all, double share, long seed) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, (int) Math.round(share * all.size())));
    }
}
