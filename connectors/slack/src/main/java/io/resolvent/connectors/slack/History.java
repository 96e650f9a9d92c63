package io.resolvent.connectors.slack;

/**
 * How much of a channel's past Slack lets an app read (conversations.history and conversations.replies).
 *
 * @see <a href="https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps">the limits</a>
 */
enum History {
    /** Events only. */
    OFF(1, 1, 0),
    /** Apps that are distributed outside of the marketplace: one request a minute, 15 messages each. */
    LIMITED(1, 15, 1),
    /** Tier 3, 50 a minute: an organisation's own apps and those of the marketplace. */
    FULL(50, 200, 100);

    private final int requestsPerMinute;
    private final int pageSize;
    private final int requestsPerPass;

    History(int requestsPerMinute, int pageSize, int requestsPerPass) {
        this.requestsPerMinute = requestsPerMinute;
        this.pageSize = pageSize;
        this.requestsPerPass = requestsPerPass;
    }

    int requestsPerMinute() {
        return requestsPerMinute;
    }

    int pageSize() {
        return pageSize;
    }

    /** How many one pass over the knowledge may cost, so that other stores need not wait for this one. */
    int requestsPerPass() {
        return requestsPerPass;
    }
}
