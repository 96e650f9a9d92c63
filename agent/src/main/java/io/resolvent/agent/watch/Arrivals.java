package io.resolvent.agent.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a store's webhooks came in among the changes that polls found.
 *
 * @param webhooks how many came
 * @param days between the first and the last of them
 * @param longestPause between one and the next
 * @param mostWithout the most tickets that changed between one and the next without one of their own
 */
record Arrivals(int webhooks, long days, Duration longestPause, int mostWithout) {

    /**
     * @param ticket that changed
     * @param isWebhook whether a webhook told of it; else a poll found it
     */
    record Arrival(Instant at, String ticket, boolean isWebhook) {}

    /** @param arrivals oldest first, the last of them the last webhook */
    static Arrivals of(List<Arrival> arrivals) {
        List<Instant> webhooks =
                arrivals.stream().filter(Arrival::isWebhook).map(Arrival::at).toList();
        Duration longest = Duration.ZERO;
        for (int i = 1; i < webhooks.size(); i++) {
            Duration pause = Duration.between(webhooks.get(i - 1), webhooks.get(i));
            longest = pause.compareTo(longest) > 0 ? pause : longest;
        }
        long days = webhooks.isEmpty()
                ? 0
                : Duration.between(webhooks.getFirst(), webhooks.getLast()).toDays();
        return new Arrivals(webhooks.size(), days, longest, mostWithout(arrivals));
    }

    private static int mostWithout(List<Arrival> arrivals) {
        Set<String> without = new HashSet<>();
        int most = 0;
        for (Arrival arrival : arrivals) {
            if (arrival.isWebhook()) {
                most = Math.max(most, without.size());
                without.clear();
            } else {
                without.add(arrival.ticket());
            }
        }
        return most;
    }
}
