package io.resolvent.connectors.jira;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Moves an issue to a status. Which transitions there are, and what they are called, differs by project, workflow and
 * present status, so one is chosen by the meaning of the status it leads to. REJECTED, before anything is sent, when there is
 * none, when it is unclear which, or when its screen requires what we do not have. Thread-safe.
 */
record JiraTransitions(JiraApi api, JiraStatuses statuses, Optional<String> resolution) {

    private static final String USUAL_RESOLUTION = "Done";

    /** Makes sure that {@link #move} would find its way. */
    void require(JiraIssue issue, Status wanted) {
        if (statuses.read(issue.status()) != wanted) {
            JiraTransition way = choose(issue, wanted);
            values(way, issue.ref());
        }
    }

    void move(JiraIssue issue, Status wanted) {
        JiraTransition way = choose(issue, wanted);
        api.transition(issue.ref(), way.id(), values(way, issue.ref()));
    }

    private JiraTransition choose(JiraIssue issue, Status wanted) {
        List<JiraTransition> all = Json.rows(api.transitions(issue.ref()), "transitions").stream()
                .map(JiraTransition::new)
                .filter(JiraTransition::isAvailable)
                .toList();
        List<JiraTransition> fitting = fitting(all, wanted);
        if (fitting.isEmpty() && wanted == Status.ON_HOLD) {
            fitting = fitting(all, Status.PENDING);
        }
        if (fitting.isEmpty()) {
            throw refusal(
                    issue.ref(),
                    "no transition leads from '" + Json.text(issue.status(), "name") + "' to " + wanted + ", only to "
                            + names(all) + ". Add one to the workflow, or say which status it is with statuses");
        }
        JsonNode to = target(fitting, issue.ref(), wanted);
        return fitting.stream()
                .filter(way -> Json.text(way.to(), "id").equals(Json.text(to, "id")))
                .min(Comparator.comparingInt(way -> way.missingFor(issue).size()))
                .map(way -> requireComplete(way, issue))
                .orElseThrow();
    }

    private List<JiraTransition> fitting(List<JiraTransition> all, Status wanted) {
        return all.stream().filter(way -> statuses.read(way.to()) == wanted).toList();
    }

    /** The status that most surely means what is wanted. Of several, one that is named for it, else none. */
    private JsonNode target(List<JiraTransition> fitting, TicketRef ref, Status wanted) {
        JiraStatuses.Sureness surest = fitting.stream()
                .map(way -> statuses.sureness(way.to()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<JsonNode> targets = fitting.stream()
                .map(JiraTransition::to)
                .filter(to -> statuses.sureness(to) == surest)
                .toList();
        long different =
                targets.stream().map(to -> Json.text(to, "id")).distinct().count();
        Optional<JsonNode> named = targets.stream()
                .filter(to -> Json.text(to, "name").equalsIgnoreCase(wanted.name()))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        if (different > 1) {
            throw refusal(
                    ref,
                    "it is unclear which of " + names(fitting) + " means " + wanted
                            + ". Say it with statuses, such as 'Completed=" + wanted + "'");
        }
        return targets.getFirst();
    }

    private JiraTransition requireComplete(JiraTransition way, JiraIssue issue) {
        List<String> missing = way.missingFor(issue);
        if (!missing.isEmpty()) {
            throw refusal(
                    issue.ref(),
                    "the transition '" + way.name() + "' requires " + String.join(", ", missing)
                            + ". Let a person fill that in, or take it off the transition's screen");
        }
        return way;
    }

    /** Without a resolution a solved issue counts as unresolved in Jira's own reports, so it is given where it is asked for. */
    private Map<String, Object> values(JiraTransition way, TicketRef ref) {
        if (!way.asksForResolution()) {
            return Map.of();
        }
        String name = resolution.orElse(USUAL_RESOLUTION);
        Optional<Map<String, Object>> value = way.resolution(name);
        if (value.isEmpty() && (way.requiresResolution() || resolution.isPresent())) {
            throw refusal(
                    ref,
                    "the transition '" + way.name() + "' takes no resolution '" + name
                            + "'. Set resolution to one that its screen offers");
        }
        return value.map(chosen -> Map.<String, Object>of("resolution", chosen)).orElse(Map.of());
    }

    private static String names(List<JiraTransition> ways) {
        return ways.stream()
                .map(way -> "'" + Json.text(way.to(), "name") + "'")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "", ways.isEmpty() ? "nowhere" : ""));
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(FailureKind.REJECTED, ref.toString(), why + ".");
    }
}
