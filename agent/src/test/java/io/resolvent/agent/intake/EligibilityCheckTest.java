package io.resolvent.agent.intake;

import static io.resolvent.agent.SomeTickets.agent;
import static io.resolvent.agent.SomeTickets.assistant;
import static io.resolvent.agent.SomeTickets.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeTickets;
import io.resolvent.agent.intake.Eligibility.Cause;
import io.resolvent.agent.intake.Eligibility.Eligible;
import io.resolvent.agent.intake.Eligibility.Ineligible;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EligibilityCheckTest {

    private static final Comment QUESTION = customer("The printer is offline.");
    private final EligibilityCheck check =
            new EligibilityCheck(AutomaticMail.standard(List.of("help@company.example")));

    @Test
    void theNewestCustomerCommentWantsAnAnswer() {
        Comment second = customer("It still is.");
        assertThat(check.check(SomeTickets.of("Printer", QUESTION, agent(Visibility.PUBLIC, "Restart it."), second)))
                .isEqualTo(new Eligible(second));
    }

    @Test
    void anInternalNoteOfAPersonIsNotATakeOver() {
        assertThat(check.check(
                        SomeTickets.of("Printer", QUESTION, agent(Visibility.INTERNAL, "Looks like the driver."))))
                .isEqualTo(new Eligible(QUESTION));
    }

    @Test
    void ownNoteAboutItOrReplyEndsIt() {
        Ticket noted = SomeTickets.of("Printer", QUESTION, assistant(Visibility.INTERNAL, "Draft"));
        assertThat(new EligibilityCheck(AutomaticMail.standard(List.of()), (ref, id) -> id.equals(QUESTION.id()))
                        .check(noted))
                .isEqualTo(new Ineligible(Cause.OWN_COMMENT));
        assertCause(
                Cause.OWN_COMMENT,
                SomeTickets.of(
                        "Printer", QUESTION, assistant(Visibility.PUBLIC, "Hi"), agent(Visibility.INTERNAL, "ok")));
    }

    @Test
    void ownNoteAboutAnEarlierMessageHidesNoLaterOne() {
        assertThat(check.check(SomeTickets.of("Printer", QUESTION, assistant(Visibility.INTERNAL, "Draft"))))
                .isEqualTo(new Eligible(QUESTION));
    }

    @Test
    void aPersonWhoAnsweredOrWorksOnItTookOver() {
        assertCause(Cause.PERSON_TOOK_OVER, SomeTickets.of("Printer", QUESTION, agent(Visibility.PUBLIC, "I look.")));
        assertCause(
                Cause.PERSON_TOOK_OVER,
                SomeTickets.with(
                        "Printer",
                        Status.OPEN,
                        "dana stone",
                        SomeTickets.KIM,
                        agent(Visibility.INTERNAL, "Mine."),
                        QUESTION));
    }

    @Test
    void anAssigneeWhoDidNothingYetIsNoTakeOver() {
        assertThat(check.check(SomeTickets.with("Printer", Status.OPEN, "lee", SomeTickets.KIM, QUESTION)))
                .isInstanceOf(Eligible.class);
    }

    @Test
    void doneGoneAndEmptyTicketsAreLeftAlone() {
        assertCause(Cause.TICKET_DONE, SomeTickets.with("Printer", Status.SOLVED, "", SomeTickets.KIM, QUESTION));
        assertCause(Cause.TICKET_GONE, SomeTickets.with("Printer", Status.DELETED, "", SomeTickets.KIM, QUESTION));
        assertCause(Cause.NO_CUSTOMER_COMMENT, SomeTickets.of("Printer", agent(Visibility.PUBLIC, "Shall we call?")));
    }

    @Test
    void automaticMailIsLeftAlone() {
        assertCause(
                Cause.AUTOMATIC_MAIL,
                SomeTickets.of(
                        "Printer",
                        new Comment(
                                "1",
                                QUESTION.author(),
                                Visibility.PUBLIC,
                                "Any text",
                                SomeTickets.NOON,
                                List.of(),
                                Map.of("auto-submitted", "auto-replied"))));
        assertCause(Cause.AUTOMATIC_MAIL, SomeTickets.of("Automatische Antwort: Drucker", customer("Bin bald zurück")));
        assertCause(
                Cause.AUTOMATIC_MAIL,
                SomeTickets.with(
                        "Your order",
                        Status.NEW,
                        "",
                        new Requester("", "", "no-reply@shop.example", Map.of()),
                        QUESTION));
    }

    private void assertCause(Cause cause, Ticket ticket) {
        assertThat(check.check(ticket)).isEqualTo(new Ineligible(cause));
    }
}
