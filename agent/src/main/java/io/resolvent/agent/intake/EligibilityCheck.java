package io.resolvent.agent.intake;

import io.resolvent.agent.intake.Eligibility.Cause;
import io.resolvent.agent.intake.Eligibility.Eligible;
import io.resolvent.agent.intake.Eligibility.Ineligible;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Tells whether a ticket, as it is now, is for the assistant. Thread-safe, deterministic. */
public final class EligibilityCheck {

    private final AutomaticMail automaticMail;
    private final BiPredicate<TicketRef, String> decided;

    /** Takes every message for a new one. */
    public EligibilityCheck(AutomaticMail automaticMail) {
        this(automaticMail, (ref, comment) -> false);
    }

    /** @param decided whether this comment of this ticket has a decision that stands */
    public EligibilityCheck(AutomaticMail automaticMail, BiPredicate<TicketRef, String> decided) {
        this.automaticMail = automaticMail;
        this.decided = decided;
    }

    /**
     * Eligible with the newest public customer comment, or the first cause that speaks against it. An own note
     * speaks against a message only if that was decided: it may be about an earlier one and have come after this one.
     */
    public Eligibility check(Ticket ticket) {
        if (ticket.status() == Status.DELETED) {
            return new Ineligible(Cause.TICKET_GONE);
        }
        Optional<Comment> trigger = ticket.lastCustomerComment();
        if (trigger.isEmpty()) {
            return new Ineligible(Cause.NO_CUSTOMER_COMMENT);
        }
        List<Comment> since = after(ticket.comments(), trigger.get());
        boolean isDecided = decided.test(ticket.ref(), trigger.get().id());
        if (since.stream().anyMatch(c -> c.author().role() == Role.ASSISTANT && (c.isPublic() || isDecided))) {
            return new Ineligible(Cause.OWN_COMMENT);
        }
        if (since.stream().anyMatch(c -> c.isPublic() && c.author().role() == Role.SUPPORT_AGENT)
                || assigneeHasActed(ticket)) {
            return new Ineligible(Cause.PERSON_TOOK_OVER);
        }
        if (ticket.status().isDone()) {
            return new Ineligible(Cause.TICKET_DONE);
        }
        if (automaticMail.classify(ticket, trigger.get()).isPresent()) {
            return new Ineligible(Cause.AUTOMATIC_MAIL);
        }
        if (isDecided) {
            return new Ineligible(Cause.ALREADY_DECIDED);
        }
        return new Eligible(trigger.get());
    }

    private static boolean assigneeHasActed(Ticket ticket) {
        String assignee = ticket.assignee();
        return !assignee.isBlank()
                && ticket.comments().stream()
                        .map(Comment::author)
                        .filter(author -> author.role() == Role.SUPPORT_AGENT)
                        .anyMatch(author ->
                                assignee.equalsIgnoreCase(author.id()) || assignee.equalsIgnoreCase(author.name()));
    }

    private static List<Comment> after(List<Comment> comments, Comment comment) {
        return comments.subList(comments.lastIndexOf(comment) + 1, comments.size());
    }
}
