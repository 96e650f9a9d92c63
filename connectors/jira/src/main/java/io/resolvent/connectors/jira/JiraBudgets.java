package io.resolvent.connectors.jira;

import io.resolvent.connectors.http.Budget;
import io.resolvent.connectors.http.Rate;
import java.time.Duration;
import java.util.Map;

/** Jira's limits besides the account's: one issue takes 20 writes in 2 seconds and 100 in 30. */
final class JiraBudgets {

    static final Map<String, Rate> RATES = Map.of("issue", new Rate(100, Duration.ofSeconds(30), 12));

    private JiraBudgets() {}

    static Budget writesTo(String issue) {
        return new Budget("issue", issue, "");
    }
}
