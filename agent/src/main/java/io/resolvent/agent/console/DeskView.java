package io.resolvent.agent.console;

import java.util.List;

/**
 * What the first page shows beside the decisions.
 *
 * @param alerts one line each
 */
public record DeskView(RateView rate, List<CountView> counts, List<String> alerts) {

    /**
     * @param lowPercent confirmed resolutions, 0 to 100
     * @param highPercent with the silent ones
     */
    public record RateView(String headline, String explanation, int lowPercent, int highPercent) {}

    public record CountView(String label, String value, String explanation) {}
}
