package io.resolvent.agent.console;

import io.resolvent.agent.SomeEvidence;
import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Log entries with whole cases, made by hand. */
final class SomeDecisions {

    private static final String ARTICLE = "A-12";
    private static final String CITED = "Hold the power button for ten seconds until the light turns amber.";
    private static final String PASSAGE = "When the printer does not answer, start it anew. " + CITED
            + " Then wait for two minutes. The queue prints by itself.";

    private SomeDecisions() {}

    static PolicyLogEntry resolved(String id, String question, Instant at) {
        return entry(id, "auto_resolve", at, List.of(Reason.WITHIN_BOUND), 0.97, question, CITED, "", "");
    }

    static PolicyLogEntry suggested(String id, String question, Instant at) {
        return entry(
                id,
                "suggest",
                at,
                List.of(Reason.BOUND_NOT_MET, Reason.FINDINGS),
                0.71,
                question,
                "",
                note(question),
                "the reply names an amount, 20 EUR, that is in no source");
    }

    static PolicyLogEntry handedOff(String id, String question, Instant at) {
        return entry(
                id,
                "hand_off",
                at,
                List.of(Reason.BELONGS_TO_PEOPLE),
                0.4,
                question,
                "",
                note(question),
                "a legal threat");
    }

    static PolicyLogEntry leftAlone(String id, Reason reason, Instant at) {
        return entry(id, at, "abstain", List.of(reason), 0, "", CaseFile.leftAlone(facts(id, at)));
    }

    /** Every text of the case is this one. */
    static PolicyLogEntry hostile(String id, String text, Instant at) {
        Evidence evidence = new Evidence(
                List.of(SomeEvidence.article("A-9", text, text)),
                List.of(SomeEvidence.precedent("9", text, text, text)),
                List.of(SomeEvidence.guidance("I-9", text)));
        Draft draft = new Draft(text, Optional.of(reply(text, "A-9", 0, text.length())), 0.5, "test/1");
        CaseFile file = new CaseFile(
                facts(id, at),
                Optional.of(inquiry(id, text, at)),
                intent(text),
                evidence,
                Optional.of(draft),
                List.of(new Finding(Finding.Kind.PROMISE, text)),
                Optional.empty(),
                text,
                text,
                List.of());
        return entry(id, at, "suggest", List.of(Reason.FINDINGS), 0.5, text, file);
    }

    private static PolicyLogEntry entry(
            String id,
            String decision,
            Instant at,
            List<Reason> reasons,
            double confidence,
            String question,
            String reply,
            String note,
            String finding) {
        int start = PASSAGE.indexOf(CITED);
        Evidence evidence = new Evidence(
                List.of(
                        SomeEvidence.article(ARTICLE, "Start the printer anew", PASSAGE),
                        SomeEvidence.macro("M-3", "Thanks for the log. We look at it today.")),
                List.of(
                        SomeEvidence.precedent(
                                "4471", "The printer in room 2 shows nothing.", "Pressed the button for long.", "M-3"),
                        SomeEvidence.precedent("4502", "No light at all on the printer.", "Sent a new cable.", "")),
                List.of(SomeEvidence.guidance("I-7", "Ask for the serial number before a swap is offered.")));
        Draft draft = new Draft(
                diagnosis(question),
                Optional.of(reply(CITED, ARTICLE, start, start + CITED.length())),
                0.85,
                "extractive/1");
        CaseFile file = new CaseFile(
                facts(id, at),
                Optional.of(inquiry(id, question, at)),
                intent("printer_not_answering"),
                evidence,
                Optional.of(draft),
                finding.isEmpty() ? List.of() : List.of(new Finding(Finding.Kind.UNGROUNDED, finding)),
                Optional.empty(),
                reply,
                note,
                List.of());
        return entry(id, at, decision, reasons, confidence, "printer_not_answering", file);
    }

    private static PolicyLogEntry entry(
            String id,
            Instant at,
            String decision,
            List<Reason> reasons,
            double confidence,
            String intent,
            CaseFile file) {
        return new PolicyLogEntry(
                at,
                new TicketRef("desk", id),
                "c" + at.toEpochMilli(),
                "v1",
                decision,
                reasons,
                intent,
                confidence,
                confidence,
                List.of(),
                "AUTO",
                Map.of("classifier", "head/9f2c11d0", "bounds", "estimated/0.05/0.10", "policy", "p-31aa"),
                CaseFiles.write(file),
                Map.of("read", 3.2, "evidence", 11.7, "draft", 0.8, "policy", 0.1));
    }

    private static Reply reply(String text, String article, int start, int end) {
        Citation citation = new Citation(article, "desk/ARTICLE/" + article + "#0", "v1", Audience.PUBLIC, start, end);
        return new Reply(List.of(new Reply.Sentence(text, citation, "")));
    }

    private static Intent intent(String label) {
        return new Intent(label, 0.91, "toner_empty", 0.12, true);
    }

    private static Inquiry inquiry(String id, String text, Instant at) {
        return new Inquiry(new TicketRef("desk", id), "v1", "c1", "", text, "en", Map.of(), 0, at);
    }

    private static Ticket facts(String id, Instant at) {
        return new Ticket(
                new TicketRef("desk", id),
                "v1",
                "",
                Status.OPEN,
                new Requester("r1", "Kim Larsen", "", Map.of()),
                List.of(),
                Set.of(),
                Map.of(),
                "first-line",
                "",
                at,
                at,
                Optional.of(URI.create("https://desk.example/t/" + id.length())));
    }

    private static String diagnosis(String question) {
        return "The requester writes: “" + question + "”. This is very likely “printer_not_answering” (91 %, else"
                + " toner_empty). 4 of the 5 closest past tickets were answered with the macro “M-3”. Check that “Start"
                + " the printer anew” fits before you send it.\n\nPrecedent desk:4471, resolved 2026-02-11\n\n"
                + "> The printer in room 2 shows nothing.\n>\n> Answered:\n> Pressed the button for long.";
    }

    private static String note(String question) {
        return diagnosis(question) + "\n\nDraft reply:\n" + CITED
                + "\n\nNot sent because the probability of being right is below the bound set for this intent.\n"
                + "- not backed by its source: an amount, 20 EUR, is in no source";
    }
}
