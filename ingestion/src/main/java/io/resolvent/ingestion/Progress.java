package io.resolvent.ingestion;

/** Told how far a long piece of work is. Called from the working thread; must be quick. */
@FunctionalInterface
public interface Progress {

    /**
     * @param step what is going on, for example {@code tickets}
     * @param done how many so far
     * @param total how many in all, or -1 when unknown
     */
    void at(String step, long done, long total);

    /** Says nothing. */
    static Progress silent() {
        return (step, done, total) -> {};
    }
}
