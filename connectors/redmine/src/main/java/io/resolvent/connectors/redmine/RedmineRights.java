package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What our account may do in a project. Thread-safe. */
record RedmineRights(RedmineAccount account, RedmineRoles roles) {

    static final String SEE_NOTES = "view_private_notes";

    private static final String WRITE_NOTES = "set_notes_private";
    private static final List<String> NEEDED = List.of(
            "view_issues",
            "add_issue_notes",
            "edit_issues",
            WRITE_NOTES,
            SEE_NOTES,
            "manage_issue_relations",
            "view_wiki_pages");

    /**
     * Refuses a note that would be public: to an account that may not make notes private Redmine says nothing and shows the
     * note to everybody. Asked for anew each time.
     */
    void requirePrivateNotes(RedmineIssue issue) {
        RedmineSelf self = account.now();
        Set<String> rights = self.roles().getOrDefault(issue.project(), Set.of()).stream()
                .flatMap(role -> roles.now(role).rights().stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!self.admin() && !rights.containsAll(Set.of(WRITE_NOTES, SEE_NOTES))) {
            throw new ConnectorException(
                    FailureKind.FORBIDDEN,
                    issue.ref().toString(),
                    "a note would be public, nothing was sent. Give account " + self.login() + " the rights "
                            + WRITE_NOTES + " and " + SEE_NOTES + " in this project.");
        }
    }

    /** The rights that are missing in a project; empty when all are there. */
    List<String> missing(RedmineSelf self, String project) {
        if (self.admin()) {
            return List.of();
        }
        Set<RedmineRoles.Role> ours = self.roles().getOrDefault(project, Set.of()).stream()
                .map(roles::now)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> rights =
                ours.stream().flatMap(role -> role.rights().stream()).collect(Collectors.toUnmodifiableSet());
        return NEEDED.stream().filter(right -> !rights.contains(right)).toList();
    }

    /** Whether every issue of a project is seen, private ones too. */
    boolean seesAll(RedmineSelf self, String project) {
        return self.admin()
                || self.roles().getOrDefault(project, Set.of()).stream()
                        .anyMatch(role -> roles.find(role).issues().equals("all"));
    }
}
