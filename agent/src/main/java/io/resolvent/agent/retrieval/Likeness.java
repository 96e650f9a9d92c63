package io.resolvent.agent.retrieval;

/**
 * How like a document is to an inquiry.
 *
 * @param passage cosine with the document's best passage
 * @param opening cosine of the inquiry, as a search, with the document's title and beginning
 * @param title cosine with its title
 * @param covered share of the inquiry's telling words that the document has, 0 to 1
 */
record Likeness(double passage, double opening, double title, double covered) {

    private static final double HALF = 0.5;
    private static final double COVERED = 0.2;

    private static final double BASE = -6.45;
    private static final double BY_SCORE = 7;
    private static final double BY_MARGIN = 4;
    private static final double BY_PLAINNESS = 1.8;
    /** Plainer than this is no plainer. */
    private static final double PLAINEST = 1.5;

    /** Ranks documents for one inquiry. */
    double score() {
        return HALF * passage + HALF * opening + HALF * title + COVERED * covered;
    }

    /**
     * The probability that the document answers, by a logistic function whose few coefficients were fitted on
     * invented help desks: questions with their right document, the same questions with that document taken away, and
     * tickets that nothing answers. The base was then set where no wrong reply was left there, so the number is an
     * order and a caution, not a rate.
     *
     * @param margin of the score over the next document that says something else
     * @param plainness how much the inquiry looks like a question for a ready answer, see {@link QuestionKinds}
     */
    double probability(double margin, double plainness) {
        double sum = BASE + BY_SCORE * score() + BY_MARGIN * margin + BY_PLAINNESS * Math.min(plainness, PLAINEST);
        return 1 / (1 + Math.exp(-sum));
    }
}
