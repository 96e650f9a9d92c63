package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds names and addresses by the look of their words and of what stands around them: a linear sequence model over
 * general features (shape, build of the word, word classes of the neighbours), weights learned by the averaged
 * structured perceptron (Collins, Discriminative training methods for hidden Markov models, EMNLP 2002) and decoded by
 * Viterbi. Time is linear in the text. Thread-safe.
 */
final class NameTagger {

    private static final int OUT = 0;
    private static final int NAME_BEGINS = 1;
    private static final int NAME_GOES_ON = 2;
    private static final int ADDRESS_BEGINS = 3;
    private static final int ADDRESS_GOES_ON = 4;
    static final int LABELS = 5;
    private static final int NEVER = -1_000_000;

    private final Tokens tokens;
    private final byte[] weights;
    private final int[][] steps = new int[LABELS][LABELS];

    /**
     * @param weights rows of {@link #LABELS}, a power of two of them
     * @param steps score of a label after a label, rows of the earlier one
     */
    NameTagger(Tokens tokens, byte[] weights, int[] steps) {
        this.tokens = tokens;
        this.weights = weights.clone();
        for (int from = 0; from < LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                this.steps[from][to] = follows(from, to) ? steps[from * LABELS + to] : NEVER;
            }
        }
    }

    /** A token's text and whether it is in a name or an address. */
    record Tagged(List<Token> tokens, List<Redaction.Span> spans) {}

    /**
     * @param text with everything else that is masked blanked
     * @param soft of each unit of the text, what rules take it for
     */
    Tagged tag(String text, byte[] soft) {
        List<Token> cut = tokens.of(text, soft);
        return new Tagged(cut, cut.isEmpty() ? List.of() : spans(cut, labels(cut)));
    }

    /** A name that consists of nothing but ordinary words is none. */
    boolean isOrdinary(String text, Redaction.Span span) {
        String piece = text.substring(span.start(), span.end());
        return span.kind() == PersonalDatum.NAME && tokens.areOrdinary(piece);
    }

    private int[] labels(List<Token> cut) {
        TokenFeatures features = new TokenFeatures(cut, weights.length / LABELS);
        byte[][] back = new byte[cut.size()][LABELS];
        int[] score = {0, 0, NEVER, 0, NEVER};
        for (int i = 0; i < cut.size(); i++) {
            int[] here = own(features, i);
            score = i == 0 ? sum(score, here) : step(score, here, back[i]);
        }
        int[] labels = new int[cut.size()];
        int label = best(score);
        for (int i = cut.size() - 1; i >= 0; i--) {
            labels[i] = label;
            label = back[i][label];
        }
        return labels;
    }

    private int[] own(TokenFeatures features, int index) {
        int[] own = new int[LABELS];
        int count = features.read(index);
        for (int i = 0; i < count; i++) {
            int row = features.row(i) * LABELS;
            for (int label = 0; label < LABELS; label++) {
                own[label] += weights[row + label];
            }
        }
        return own;
    }

    private int[] step(int[] score, int[] here, byte[] back) {
        int[] next = new int[LABELS];
        for (int to = 0; to < LABELS; to++) {
            int from = 0;
            for (int other = 1; other < LABELS; other++) {
                from = score[other] + steps[other][to] > score[from] + steps[from][to] ? other : from;
            }
            back[to] = (byte) from;
            next[to] = Math.max(NEVER, score[from] + steps[from][to]) + here[to];
        }
        return next;
    }

    private static int[] sum(int[] a, int[] b) {
        int[] sum = new int[LABELS];
        for (int i = 0; i < LABELS; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    private static int best(int[] score) {
        int best = 0;
        for (int label = 1; label < LABELS; label++) {
            best = score[label] > score[best] ? label : best;
        }
        return best;
    }

    private static boolean follows(int from, int to) {
        return switch (to) {
            case NAME_GOES_ON -> from == NAME_BEGINS || from == NAME_GOES_ON;
            case ADDRESS_GOES_ON -> from == ADDRESS_BEGINS || from == ADDRESS_GOES_ON;
            default -> true;
        };
    }

    private static List<Redaction.Span> spans(List<Token> cut, int[] labels) {
        List<Redaction.Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < labels.length; i++) {
            boolean begins = labels[i] == NAME_BEGINS || labels[i] == ADDRESS_BEGINS;
            start = begins ? cut.get(i).start() : start;
            boolean ends = labels[i] != OUT
                    && (i + 1 == labels.length || (labels[i + 1] != NAME_GOES_ON && labels[i + 1] != ADDRESS_GOES_ON));
            if (ends) {
                spans.add(new Redaction.Span(
                        labels[i] <= NAME_GOES_ON ? PersonalDatum.NAME : PersonalDatum.ADDRESS,
                        start,
                        cut.get(i).end()));
            }
        }
        return spans;
    }
}
