package io.resolvent.agent.retrieval;

/**
 * What speaks for a document as the answer to a question; each 0 to 1, except the fit, which is -1 to 1.
 *
 * @param fused words and meaning as the search fused them
 * @param closeness the cosine, stretched
 * @param wording the keyword score relative to the best
 * @param title the share of the title's words that the question has
 * @param habit how much the intent speaks for it
 * @param neighbours the share of similar past tickets that were answered with it
 * @param popularity how often it was used at all
 * @param fit whether product and language agree: 1, differ: -1, or nothing is known: 0
 */
record Features(
        double fused,
        double closeness,
        double wording,
        double title,
        double habit,
        double neighbours,
        double popularity,
        double fit) {

    static final int COUNT = 8;

    double[] vector() {
        return new double[] {fused, closeness, wording, title, habit, neighbours, popularity, fit};
    }
}
