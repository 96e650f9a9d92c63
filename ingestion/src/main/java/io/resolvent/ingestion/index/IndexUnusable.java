package io.resolvent.ingestion.index;

/** The index is broken or belongs to another embedder. It gives no answers; the owner builds it again from SQL. */
public final class IndexUnusable extends RuntimeException {

    /**
     * @param index which one, for example its folder
     * @param reason what is wrong with it
     */
    public IndexUnusable(String index, String reason) {
        super(messageOf(index, reason));
    }

    public IndexUnusable(String index, String reason, Throwable cause) {
        super(messageOf(index, reason), cause);
    }

    private static String messageOf(String index, String reason) {
        return "index " + index + ": unusable: " + reason + ". Rebuild it from SQL.";
    }
}
