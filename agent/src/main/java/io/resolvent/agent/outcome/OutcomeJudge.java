package io.resolvent.agent.outcome;

import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads from a ticket what came of a decision about it. Pure: equal arguments give equal verdicts. */
final class OutcomeJudge {

    /** The assistant's own status change may come this long after its reply. */
    private static final Duration SETTLING = Duration.ofMinutes(10);

    /** @param detail see {@link Outcome#detail} */
    record Verdict(OutcomeKind kind, String detail) {}

    private OutcomeJudge() {}

    /** Empty: nothing can be said, for example because the assistant's reply is not in the store. */
    static Optional<Verdict> judge(PolicyLogEntry entry, Optional<String> draft, Ticket ticket, Instant now) {
        List<Comment> after = publicAfter(ticket, entry.triggerId());
        if (entry.decision().equals("auto_resolve")) {
            return ownReply(after).map(reply -> judgeReply(ticket, reply, after, now));
        }
        return draft.map(text -> judgeDraft(entry, text, ticket, after, now));
    }

    private static Verdict judgeReply(Ticket ticket, Comment reply, List<Comment> after, Instant now) {
        List<Comment> since = after.subList(after.indexOf(reply) + 1, after.size());
        if (since.stream().anyMatch(comment -> comment.author().role() == Role.SUPPORT_AGENT)) {
            return new Verdict(OutcomeKind.CORRECTED_BY_PERSON, "");
        }
        Optional<Boolean> survey = Confirmation.ofSurvey(ticket);
        if (survey.isPresent()) {
            return new Verdict(survey.get() ? OutcomeKind.CONFIRMED : OutcomeKind.RE_CONTACTED, "survey");
        }
        return since.reversed().stream()
                .filter(comment -> comment.author().isCustomer())
                .findFirst()
                .map(last -> judgeWord(ticket, last))
                .orElseGet(() -> judgeSilence(ticket, reply, now));
    }

    private static Verdict judgeWord(Ticket ticket, Comment last) {
        if (Confirmation.isSaidBy(last.text())) {
            return new Verdict(OutcomeKind.CONFIRMED, "said so");
        }
        return new Verdict(ticket.status().isDone() ? OutcomeKind.RE_CONTACTED : OutcomeKind.REOPENED, "");
    }

    /** The assistant solves what it answers: a ticket that is open without a word was opened again by somebody. */
    private static Verdict judgeSilence(Ticket ticket, Comment reply, Instant now) {
        boolean reopened = !ticket.status().isDone()
                && ticket.updatedAt().isAfter(reply.createdAt().plus(SETTLING));
        Duration age = Duration.between(reply.createdAt(), now);
        return reopened
                ? new Verdict(OutcomeKind.REOPENED, "")
                : new Verdict(OutcomeKind.SILENT, "for " + age.toHours() + " h");
    }

    private static Verdict judgeDraft(
            PolicyLogEntry entry, String draft, Ticket ticket, List<Comment> after, Instant now) {
        Optional<Comment> written = after.stream()
                .filter(comment -> comment.author().role() == Role.SUPPORT_AGENT)
                .findFirst();
        if (written.isPresent()) {
            Overlap overlap = Overlap.of(draft, written.get().text());
            return new Verdict(overlap.kind(), String.format(Locale.ROOT, "overlap %.2f", overlap.likeness()));
        }
        if (ticket.status().isDone()) {
            return new Verdict(OutcomeKind.DISCARDED, "ended without a reply");
        }
        return new Verdict(
                OutcomeKind.UNUSED, "for " + Duration.between(entry.at(), now).toHours() + " h");
    }

    private static Optional<Comment> ownReply(List<Comment> after) {
        return after.stream()
                .filter(comment -> comment.author().role() == Role.ASSISTANT)
                .findFirst();
    }

    /** Public comments after the message; none when it cannot be found. */
    private static List<Comment> publicAfter(Ticket ticket, String triggerId) {
        List<Comment> spoken =
                ticket.comments().stream().filter(Comment::isPublic).toList();
        for (int i = 0; i < spoken.size(); i++) {
            if (spoken.get(i).id().equals(triggerId)) {
                return spoken.subList(i + 1, spoken.size());
            }
        }
        return List.of();
    }
}
