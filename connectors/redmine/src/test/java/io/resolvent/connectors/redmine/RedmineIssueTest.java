package io.resolvent.connectors.redmine;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.TicketRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RedmineIssueTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theVersionIsTheTimeUntilASecondThingHappensInThatSecond() {
        assertThat(issue("12:00:00", "12:00:00").version()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(issue("12:00:00", "12:00:00", entry(1, "12:00:00")).version())
                .isEqualTo("2026-11-21T12:00:00Z/2");
        assertThat(issue("12:00:00", "12:00:07", entry(1, "12:00:00"), entry(2, "12:00:07"))
                        .version())
                .isEqualTo("2026-11-21T12:00:07Z");
    }

    @Test
    void aRelationThatLeavesTheTimeIsAnotherVersion() {
        assertThat(issue("12:00:00", "12:00:07", entry(1, "12:00:07"), entry(2, "12:30:00"))
                        .version())
                .isEqualTo("2026-11-21T12:00:07Z/2");
    }

    @Test
    void whatCameAfterIsToldByNumber() {
        RedmineIssue issue =
                issue("12:00:00", "12:00:09", entry(3, "12:00:09"), entry(1, "12:00:07"), entry(2, "12:00:07"));

        assertThat(after(issue, "2026-11-21T12:00:00Z")).containsExactly("1", "2", "3");
        assertThat(after(issue, "2026-11-21T12:00:07Z")).containsExactly("2", "3");
        assertThat(after(issue, "2026-11-21T12:00:07Z/2")).containsExactly("3");
        assertThat(after(issue, "2026-11-21T12:00:09Z")).isEmpty();
    }

    @Test
    void whatAServerWithASlowClockWroteIsStillAfter() {
        RedmineIssue issue = issue("12:00:00", "12:00:05", entry(1, "12:00:07"), entry(2, "12:00:05"));

        assertThat(after(issue, "2026-11-21T12:00:07Z")).containsExactly("2");
    }

    @Test
    void anEntryThatDoesNotSayIsPrivate() {
        RedmineJournal entry = new RedmineJournal(JSON.readTree("{\"id\":1,\"notes\":\"One\\r\\ntwo\"}"), "redmine:1");

        assertThat(entry.isPrivate()).isTrue();
        assertThat(entry.text()).isEqualTo("One\ntwo");
    }

    private static List<String> after(RedmineIssue issue, String version) {
        return issue.after(RedmineVersion.parse(version, "redmine:1")).stream()
                .map(RedmineJournal::id)
                .toList();
    }

    private static String entry(int id, String time) {
        return "{\"id\":%d,\"created_on\":\"2026-11-21T%sZ\"}".formatted(id, time);
    }

    private static RedmineIssue issue(String created, String updated, String... entries) {
        String json = "{\"created_on\":\"2026-11-21T%sZ\",\"updated_on\":\"2026-11-21T%sZ\",\"journals\":[%s]}"
                .formatted(created, updated, String.join(",", entries));
        return RedmineIssue.of(new TicketRef("redmine", "1"), JSON.readTree(json));
    }
}
