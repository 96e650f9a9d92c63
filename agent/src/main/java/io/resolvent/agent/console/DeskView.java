package io.resolvent.agent.console;

import java.util.List;

/**
 * What the first page shows beside the decisions.
 *
 * @param counts decisions of the last day
 * @param queue what waits, and what was given up
 * @param more how many alerts there are beside those shown
 */
public record DeskView(RateView rate, List<CountView> counts, List<CountView> queue, List<AlertView> alerts, int more) {

    /**
     * @param lowPercent confirmed resolutions, 0 to 100
     * @param highPercent with the silent ones
     */
    public record RateView(String headline, String explanation, int lowPercent, int highPercent) {}

    /** @param word the decision that is counted, empty where none is */
    public record CountView(String label, String value, String explanation, String word) {}

    /**
     * @param kind with subject, what to acknowledge
     * @param ticketId with system, the ticket it is about; both empty when it is about none
     * @param seenBy who has acknowledged it, empty when nobody has
     */
    public record AlertView(
            String kind, String subject, String message, String when, String system, String ticketId, String seenBy) {}
}
