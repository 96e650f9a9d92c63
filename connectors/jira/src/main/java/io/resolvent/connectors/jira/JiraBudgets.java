package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Budget;
import io.resolvent.connectors.http.Rate;
import java.time.Duration;
import java.util.Map;

/** Jira's limits besides the account's: one issue takes only so many writes in some seconds. */
final class JiraBudgets {

    static final Map<String, Rate> RATES = Map.of("issue", new Rate(40, Duration.ofSeconds(30), 10));

    private JiraBudgets() {}

    static Budget writesTo(String issue) {
        return new Budget("issue", issue, "");
    }
}
