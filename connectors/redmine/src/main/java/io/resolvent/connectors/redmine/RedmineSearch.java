package io.resolvent.connectors.redmine;

import io.resolvent.connectors.http.StoreRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A search for issues of any status: without asking for closed ones Redmine leaves them out.
 *
 * @param projects numbers of projects
 * @param filters field, operator and values besides
 */
record RedmineSearch(List<String> projects, List<Filter> filters, String order, int limit) {

    /** One condition. */
    record Filter(String field, String operator, List<String> values) {}

    RedmineSearch {
        projects = List.copyOf(projects);
        filters = List.copyOf(filters);
    }

    /** What was last changed in this second or later, oldest first. */
    static RedmineSearch from(List<String> projects, Instant second, int limit) {
        Filter since = new Filter("updated_on", ">=", List.of(second.toString()));
        return new RedmineSearch(projects, List.of(since), "updated_on:asc,id:asc", limit);
    }

    /** What was last changed in this second or at the very beginning of the next, with a higher number, by number. */
    static RedmineSearch within(List<String> projects, Instant second, long after, int limit) {
        Filter then = new Filter(
                "updated_on",
                "><",
                List.of(second.toString(), second.plusSeconds(1).toString()));
        Filter higher = new Filter("issue_id", ">=", List.of(Long.toString(after + 1)));
        return new RedmineSearch(projects, List.of(then, higher), "id:asc", limit);
    }

    /** What was last changed of all. */
    static RedmineSearch latest(List<String> projects) {
        return new RedmineSearch(projects, List.of(), "updated_on:desc", RedmineConfig.LARGEST_PAGE);
    }

    StoreRequest request() {
        List<Filter> all = new ArrayList<>(
                List.of(new Filter("status_id", "*", List.of()), new Filter("project_id", "=", projects)));
        all.addAll(filters);
        List<Map.Entry<String, String>> query = new ArrayList<>();
        query.add(Map.entry("set_filter", "1"));
        query.add(Map.entry("sort", order));
        query.add(Map.entry("limit", Integer.toString(limit)));
        for (Filter filter : all) {
            query.add(Map.entry("f[]", filter.field()));
            query.add(Map.entry("op[" + filter.field() + "]", filter.operator()));
            filter.values().forEach(value -> query.add(Map.entry("v[" + filter.field() + "][]", value)));
        }
        StoreRequest request = StoreRequest.get("/issues.json");
        for (Map.Entry<String, String> pair : query) {
            request = request.withQuery(pair.getKey(), pair.getValue());
        }
        return request;
    }
}
