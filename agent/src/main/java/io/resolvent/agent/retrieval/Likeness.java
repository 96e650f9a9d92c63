package io.resolvent.agent.retrieval;

/**
 * How like a document is to an inquiry.
 *
 * @param passage cosine with the document's best passage
 * @param title cosine with its title
 * @param covered share of the inquiry's telling words that the document has, 0 to 1
 */
record Likeness(double passage, double title, double covered) {

    private static final double TITLE = 0.5;
    private static final double COVERED = 0.2;

    private static final double BASE = -10.1;
    private static final double BY_PASSAGE = 11.0;
    private static final double BY_TITLE = 3.7;
    private static final double BY_COVERED = 0.9;
    private static final double BY_MARGIN = 9.0;
    private static final double BY_QUESTION = 0.5;

    /** Ranks documents for one inquiry. */
    double score() {
        return passage + TITLE * title + COVERED * covered;
    }

    /**
     * The probability that the document answers, by a logistic function whose few coefficients were fitted on
     * invented help desks: questions with their right document, the same questions with that document taken away, and
     * tickets that nothing answers. The base was then lowered until no wrong reply was left there, so the number is
     * more cautious than a rate.
     *
     * @param margin of the score over the next document that says something else
     * @param question whether the inquiry asks a question
     */
    double probability(double margin, boolean question) {
        double sum = BASE
                + BY_PASSAGE * passage
                + BY_TITLE * title
                + BY_COVERED * covered
                + BY_MARGIN * margin
                + (question ? BY_QUESTION : 0);
        return 1 / (1 + Math.exp(-sum));
    }
}
