package io.resolvent.agent.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeEvidence;
import io.resolvent.agent.SomeTickets;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.TicketRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExtractiveDrafterTest {

    private static final String CLOSING = ReplyTemplates.standard().in("en").closing();
    private static final Intent INTENT = new Intent("printer_offline", 0.9, "driver", 0.1, true);
    private final ExtractiveDrafter drafter = new ExtractiveDrafter(ReplyTemplates.standard());

    @Test
    void sendsTheBestMacroWholeWithGreetingAndClosing() {
        Draft draft = draft(
                "The printer is offline",
                SomeEvidence.of(
                        SomeEvidence.macro("m1", "Remove the printer queue.\n\n1. Open Settings.\n2. Add it again.")));
        assertThat(replyOf(draft))
                .isEqualTo(
                        "Hello {{requester.first_name}},\n\nRemove the printer queue.\n\n1. Open Settings.\n2. Add it again.\n\n"
                                + CLOSING);
    }

    @Test
    void keepsAMacrosOwnGreetingAndSignOff() {
        Draft draft = draft(
                "The printer is offline",
                SomeEvidence.of(SomeEvidence.macro(
                        "m1",
                        "Hi {{ticket.requester.first_name}},\nRemove the printer queue.\n\nBest regards\nYour team")));
        assertThat(replyOf(draft))
                .isEqualTo("Hi {{ticket.requester.first_name}},\nRemove the printer queue.\n\n" + CLOSING
                        + "\n\nBest regards\nYour team");
    }

    @Test
    void prefersTheMacroThatPastTicketsWereAnsweredWith() {
        Evidence evidence = new Evidence(
                List.of(
                        SomeEvidence.macro("m1", "Clean the printer head and print a test page."),
                        SomeEvidence.macro("m2", "Install driver 4.2.")),
                List.of(
                        SomeEvidence.precedent("1", "Printer offline", "Done.", "m2"),
                        SomeEvidence.precedent("2", "Printer gone", "Done.", "m2")),
                List.of());
        Draft draft = draft("The printer is offline", evidence);
        assertThat(replyOf(draft)).contains("Install driver 4.2.").doesNotContain("Clean");
        assertThat(draft.diagnosis()).contains("2 of the 2 closest past tickets were answered with the macro “m2”");
    }

    @Test
    void takesTheSentencesOfAnArticleThatFit() {
        Draft draft = draft(
                "How can I export my invoices as PDF?",
                SomeEvidence.of(
                        SomeEvidence.article(
                                "a1",
                                "Billing",
                                "# Billing\n\nYou can pay by card. This is safe.\n\n## Export\n\n"
                                        + "To export invoices as PDF, follow these steps:\n1. Open Billing.\n2. Press Export.\n\n## Other\n\nNothing here.")));
        assertThat(replyOf(draft))
                .contains("To export invoices as PDF, follow these steps:\n1. Open Billing.\n2. Press Export.")
                .doesNotContain("Nothing here", "pay by card", "#");
    }

    @Test
    void neverStartsInTheMiddleOfASentence() {
        Draft draft = draft(
                "How can I export invoices?",
                SomeEvidence.of(SomeEvidence.answer(
                        io.resolvent.ingestion.index.SourceKind.ARTICLE,
                        "a1",
                        "Billing",
                        "which exports invoices. Export invoices in Billing.",
                        40)));
        assertThat(draft.reply().orElseThrow().sentences().get(1).text()).isEqualTo("Export invoices in Billing.");
    }

    @Test
    void everySentenceIsAtThePlaceItCites() {
        String text = "Open Billing, e.g. from the menu. Press Export. It takes 5.5 minutes.";
        Draft draft = draft("Export from Billing", SomeEvidence.of(SomeEvidence.article("a1", "Export", text)));
        assertThat(draft.reply().orElseThrow().sentences())
                .filteredOn(s -> s.citation().source().equals("a1"))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(text.substring(
                                s.citation().start(), s.citation().end()))
                        .isEqualTo(s.text()));
    }

    @Test
    void withoutAPublicAnswerThereIsADiagnosisOnly() {
        Evidence evidence = new Evidence(
                List.of(),
                List.of(SomeEvidence.precedent("1", "Printer <b>offline</b>", "See [this](http://x.example)", "")),
                List.of(SomeEvidence.guidance("g1", "Ask second line.")));
        Draft draft = draft("The printer is offline", evidence);
        assertThat(draft.reply()).isEmpty();
        assertThat(draft.diagnosis())
                .contains("very likely “printer_offline” (90 %", "Precedent desk:1", "Ask second line.")
                .doesNotContain("http://");
    }

    private Draft draft(String question, Evidence evidence) {
        return drafter.draft(inquiry(question), INTENT, evidence);
    }

    static Inquiry inquiry(String question) {
        return new Inquiry(new TicketRef("desk", "17"), "v1", "c1", "", question, "en", Map.of(), 0, SomeTickets.NOON);
    }

    private static String replyOf(Draft draft) {
        return draft.reply().orElseThrow().text();
    }
}
