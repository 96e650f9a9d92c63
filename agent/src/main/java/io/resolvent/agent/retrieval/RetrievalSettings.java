package io.resolvent.agent.retrieval;

/**
 * How much evidence is gathered and how good it must be.
 *
 * @param answers most public documents
 * @param precedents most resolved tickets
 * @param guidance most internal documents
 * @param floor documents less similar to the question are left out, unless the intent speaks for them
 * @param precedentFloor the same for resolved tickets
 * @param boost what a sure intent adds to the score of a document it speaks for
 */
public record RetrievalSettings(
        int answers, int precedents, int guidance, double floor, double precedentFloor, double boost) {

    public RetrievalSettings {
        if (answers < 1 || precedents < 0 || guidance < 0) {
            throw new IllegalArgumentException("retrieval needs at least one answer, and no negative numbers");
        }
        if (!(floor >= 0 && floor <= 1 && precedentFloor >= 0 && precedentFloor <= 1 && boost >= 0)) {
            throw new IllegalArgumentException("retrieval floors must be 0 to 1 and the boost not negative");
        }
    }

    public static RetrievalSettings standard() {
        return new RetrievalSettings(8, 5, 4, 0.55, 0.6, 0.3);
    }
}
