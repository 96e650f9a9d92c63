package io.resolvent.agent.casefile;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Part;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Ticket;
import java.util.List;
import java.util.Optional;

/**
 * All that is needed to decide a ticket again, and to show how it was decided. Redacted: no words of the conversation
 * but the inquiry, no address of the requester.
 *
 * @param facts the ticket with who wrote but not what, and without the requester's address
 * @param draft empty when the ticket was not eligible
 * @param ruling what the policy went by; empty when it was not asked
 * @param reply what the customer got or would get, empty when nothing
 * @param note what the team got or would get, empty when nothing
 * @param parts the requests of a ticket that has several, else empty; then intent, evidence and draft are made of them
 */
public record CaseFile(
        Ticket facts,
        Optional<Inquiry> inquiry,
        Intent intent,
        Evidence evidence,
        Optional<Draft> draft,
        List<Finding> findings,
        Optional<Ruling> ruling,
        String reply,
        String note,
        List<Part> parts) {

    /** Cases written before tickets could have several requests have no parts. */
    public CaseFile {
        findings = List.copyOf(findings);
        parts = Optional.ofNullable(parts).map(List::copyOf).orElseGet(List::of);
    }

    public static CaseFile of(
            Ticket facts,
            Inquiry inquiry,
            Intent intent,
            Evidence evidence,
            Draft draft,
            List<Finding> findings,
            Ruling ruling,
            Decision decision,
            List<Part> parts) {
        return new CaseFile(
                facts,
                Optional.of(inquiry),
                intent,
                evidence,
                Optional.of(draft),
                findings,
                Optional.of(ruling),
                reply(decision),
                note(decision),
                parts);
    }

    public static CaseFile leftAlone(Ticket facts) {
        return new CaseFile(
                facts,
                Optional.empty(),
                Intent.unknown(),
                Evidence.none(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                "",
                List.of());
    }

    /** What the policy may see of a ticket. */
    public static Ticket facts(Ticket ticket) {
        return new Ticket(
                ticket.ref(),
                ticket.version(),
                "",
                ticket.status(),
                new Requester(
                        ticket.requester().id(),
                        ticket.requester().name(),
                        "",
                        ticket.requester().attributes()),
                ticket.comments().stream().map(CaseFile::wordless).toList(),
                ticket.tags(),
                ticket.fields(),
                ticket.group(),
                ticket.assignee(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.link());
    }

    private static Comment wordless(Comment comment) {
        Author author = new Author(comment.author().role(), comment.author().id(), "");
        return new Comment(comment.id(), author, comment.visibility(), "", comment.createdAt());
    }

    /** What the customer gets by this decision, empty when nothing. */
    public static String reply(Decision decision) {
        return decision instanceof Decision.AutoResolve auto ? auto.reply() : "";
    }

    /** What the team gets by this decision, empty when nothing. */
    public static String note(Decision decision) {
        return switch (decision) {
            case Decision.Suggest suggest -> suggest.note();
            case Decision.HandOff handOff -> handOff.note();
            case Decision.AutoResolve auto -> "";
            case Decision.Abstain abstain -> "";
        };
    }
}
