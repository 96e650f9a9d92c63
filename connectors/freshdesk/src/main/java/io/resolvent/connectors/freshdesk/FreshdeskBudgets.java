package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.http.Budget;
import io.resolvent.connectors.http.Rate;
import java.util.Map;

/** Freshdesk's limits besides the account's: the list of tickets has one of its own, which no header tells. */
final class FreshdeskBudgets {

    static final Budget LISTS = new Budget("lists", "", "");

    private FreshdeskBudgets() {}

    static Map<String, Rate> rates(int listsPerMinute) {
        return Map.of("lists", Rate.perMinute(listsPerMinute));
    }
}
