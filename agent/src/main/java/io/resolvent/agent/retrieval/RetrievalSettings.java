package io.resolvent.agent.retrieval;

/**
 * How much evidence is gathered and how near it must be.
 *
 * @param answers most public documents
 * @param precedents most resolved tickets
 * @param guidance most internal documents
 * @param precedentFloor resolved tickets less similar to the question are left out
 */
public record RetrievalSettings(int answers, int precedents, int guidance, double precedentFloor) {

    public RetrievalSettings {
        if (answers < 1 || precedents < 0 || guidance < 0) {
            throw new IllegalArgumentException("retrieval needs at least one answer, and no negative numbers");
        }
        if (!(precedentFloor >= 0 && precedentFloor <= 1)) {
            throw new IllegalArgumentException("the floor of precedents must be 0 to 1");
        }
    }

    public static RetrievalSettings standard() {
        return new RetrievalSettings(8, 5, 4, 0.6);
    }
}
