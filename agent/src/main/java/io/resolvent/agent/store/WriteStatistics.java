package io.resolvent.agent.store;

/**
 * What the writer has done since it was opened.
 *
 * @param works callers' works that were committed or undone
 * @param commits transactions, each one fsync
 */
public record WriteStatistics(long works, long commits) {

    /** Works that share one commit, on average; 0 before the first. */
    public double worksPerCommit() {
        return commits == 0 ? 0 : (double) works / commits;
    }
}
