package io.resolvent.ingestion.index;

/** Another process has the index open. Nothing was changed. */
public final class IndexInUse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param index which one, for example its folder */
    public IndexInUse(String index, Throwable cause) {
        super("index " + index + ": open elsewhere. Stop the other process first.", cause);
    }
}
