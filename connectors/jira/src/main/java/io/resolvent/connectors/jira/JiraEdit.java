package io.resolvent.connectors.jira;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * One change to an issue's own properties.
 *
 * @param what for errors, for example {@code the labels}
 * @param sending makes the change
 * @param isThere whether the issue is as wanted
 * @param inHistory whether an entry of the issue's history is about it
 */
record JiraEdit(String what, Runnable sending, Predicate<JiraIssue> isThere, Predicate<JsonNode> inHistory) {}
