package io.resolvent.connectors.redmine;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who belongs to a project. Thread-safe. */
final class RedmineMembers {

    private static final Duration GOOD = Duration.ofMinutes(10);

    private final RedmineApi api;
    private final RedmineRoles roles;
    private final Clock clock;
    private final Map<String, Remembered<List<RedmineMember>>> known = new ConcurrentHashMap<>();

    RedmineMembers(RedmineApi api, RedmineRoles roles, Clock clock) {
        this.api = api;
        this.roles = roles;
        this.clock = clock;
    }

    /** @param project its number or identifier; empty when the account may not see its members */
    List<RedmineMember> of(String project) {
        return remembered(project).get();
    }

    /** The members as they are now. */
    List<RedmineMember> now(String project) {
        return remembered(project).askedAgain();
    }

    /** The person or group of this name or number; of several the first. */
    Optional<RedmineMember> find(String project, String nameOrId, boolean group) {
        return named(remembered(project).get(), nameOrId, group)
                .or(() -> named(remembered(project).askedAgain(), nameOrId, group));
    }

    boolean isGroup(String project, String id) {
        return of(project).stream()
                .anyMatch(member -> member.isGroup() && member.id().equals(id));
    }

    /**
     * Whether somebody is known to be outside the team: a member whose roles may not read private notes. Those who are no
     * members may be administrators, who see everything.
     */
    boolean isOutside(String project, String person) {
        List<RedmineMember> ours = of(project).stream()
                .filter(member -> !member.isGroup() && member.id().equals(person))
                .toList();
        return !ours.isEmpty()
                && ours.stream()
                        .flatMap(member -> member.roles().stream())
                        .noneMatch(role -> roles.find(role).rights().contains(RedmineRights.SEE_NOTES));
    }

    private Remembered<List<RedmineMember>> remembered(String project) {
        return known.computeIfAbsent(project, key -> new Remembered<>(() -> ask(key), GOOD, clock));
    }

    private List<RedmineMember> ask(String project) {
        try {
            return RedmineLists.all("memberships", offset -> api.members(project, offset)).stream()
                    .map(RedmineMember::of)
                    .toList();
        } catch (ConnectorException e) {
            if (e.kind() == FailureKind.FORBIDDEN || e.kind() == FailureKind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private static Optional<RedmineMember> named(List<RedmineMember> members, String nameOrId, boolean group) {
        return members.stream()
                .filter(member -> member.isGroup() == group && member.isCalled(nameOrId))
                .findFirst();
    }
}
