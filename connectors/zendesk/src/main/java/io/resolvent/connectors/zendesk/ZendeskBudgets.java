package io.resolvent.connectors.zendesk;

import io.resolvent.connectors.http.Budget;
import io.resolvent.connectors.http.Rate;
import java.time.Duration;
import java.util.Map;

/** Zendesk's limits besides the account's. */
final class ZendeskBudgets {

    static final Budget EXPORT = new Budget("export", "", "zendesk-ratelimit-incremental-exports");
    static final Budget UPDATES = new Budget("updates", "", "zendesk-ratelimit-tickets-update");

    /** The export allows ten in a minute; one ticket takes thirty updates in ten minutes, an account a hundred in one. */
    static final Map<String, Rate> RATES = Map.of(
            "export",
            new Rate(10, Duration.ofMinutes(1), 3),
            "updates",
            new Rate(100, Duration.ofMinutes(1), 20),
            "ticket",
            new Rate(30, Duration.ofMinutes(10), 15));

    private ZendeskBudgets() {}

    static Budget updatesOf(String ticket) {
        return new Budget("ticket", ticket, "");
    }
}
