package io.resolvent.agent.log;

/** What walking the chain found. */
public sealed interface Verification {

    /**
     * Every row is as it was written.
     *
     * @param rows how many
     * @param againstHead whether an exported head vouches for the end as well
     */
    record Intact(long rows, boolean againstHead) implements Verification {}

    /**
     * @param seq the first row that is not as it was written
     * @param problem one line: what is wrong with it
     */
    record Broken(long seq, String problem) implements Verification {}
}
