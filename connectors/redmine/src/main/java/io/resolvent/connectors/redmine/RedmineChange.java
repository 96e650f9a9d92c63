package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ActionId;
import io.resolvent.connectors.http.NoteMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change of an issue: what to send, whether it is there already, and how to recognise it in the history. */
sealed interface RedmineChange {

    /** The issue's properties to change. */
    Map<String, Object> values();

    /** Whether nothing is left to do; never for a message. */
    boolean isIn(RedmineIssue issue);

    /** Whether this entry of the history made the change. */
    boolean isMadeBy(RedmineJournal journal);

    /** The number of the status that this leads to; empty when it stays. */
    default Optional<String> status() {
        return Optional.empty();
    }

    record Note(String text, ActionId id) implements RedmineChange {
        @Override
        public Map<String, Object> values() {
            return Map.of("notes", NoteMark.mark(RedmineMarkup.escaped(text), id), "private_notes", true);
        }

        @Override
        public boolean isIn(RedmineIssue issue) {
            return false;
        }

        @Override
        public boolean isMadeBy(RedmineJournal journal) {
            return journal.says(said -> NoteMark.isIn(said, id));
        }
    }

    record Reply(String text, Optional<String> status) implements RedmineChange {
        @Override
        public Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("notes", RedmineMarkup.escaped(text));
            values.put("private_notes", false);
            status.ifPresent(number -> values.put("status_id", Long.parseLong(number)));
            return values;
        }

        @Override
        public boolean isIn(RedmineIssue issue) {
            return false;
        }

        @Override
        public boolean isMadeBy(RedmineJournal journal) {
            String words = words(RedmineMarkup.escaped(text));
            return !journal.isPrivate() && journal.says(said -> words(said).equals(words));
        }

        /** White space may change on the way; words stay. */
        private static String words(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    /** @param number of the status */
    record ToStatus(String number) implements RedmineChange {
        @Override
        public Map<String, Object> values() {
            return Map.of("status_id", Long.parseLong(number));
        }

        @Override
        public boolean isIn(RedmineIssue issue) {
            return issue.status().equals(number);
        }

        @Override
        public boolean isMadeBy(RedmineJournal journal) {
            return journal.sets("attr", "status_id", number);
        }

        @Override
        public Optional<String> status() {
            return Optional.of(number);
        }
    }

    /**
     * @param number of the custom field
     * @param isList the field holds several values; this one replaces them
     */
    record ToField(String number, String value, boolean isList) implements RedmineChange {
        @Override
        public Map<String, Object> values() {
            Object sent = isList ? List.of(value) : value;
            return Map.of("custom_fields", List.of(Map.of("id", Long.parseLong(number), "value", sent)));
        }

        @Override
        public boolean isIn(RedmineIssue issue) {
            return issue.field(number).map(RedmineIssue::value).orElse("").equals(value);
        }

        @Override
        public boolean isMadeBy(RedmineJournal journal) {
            return journal.sets("cf", number, value);
        }
    }

    /** @param number of the person or group */
    record ToAssignee(String number) implements RedmineChange {
        @Override
        public Map<String, Object> values() {
            return Map.of("assigned_to_id", Long.parseLong(number));
        }

        @Override
        public boolean isIn(RedmineIssue issue) {
            return issue.assignee().equals(number);
        }

        @Override
        public boolean isMadeBy(RedmineJournal journal) {
            return journal.sets("attr", "assigned_to_id", number);
        }
    }
}
