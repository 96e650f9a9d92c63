package io.resolvent.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeEvidence;
import io.resolvent.agent.SomeTickets;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.draft.ReplyTemplates;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.redaction.Redactors;
import io.resolvent.ingestion.text.LanguageGuess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardGuardrailsTest {

    private static final String MODEL = "reply/1 test-model";
    private final Guardrails guardrails = StandardGuardrails.of(
            Redactors.standard(), ReplyTemplates.standard(), Set.of("help.example"), LanguageGuess::of);

    @Test
    void aReplyThatIsItsSourceWordForWordIsClean() {
        assertThat(inspect("How long does a refund take?", "A refund takes 14 days. See https://shop.example/refunds."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A refund takes 15 days.",
                "A refund takes 14 days and costs $5.",
                "A refund takes 14 days, by Monday.",
                "A refund takes 14 days, see order A-1400.",
                "A refund takes 14 days; run `refund --now`.",
                "A refund takes fourteen thousand days."
            })
    void inventedDetailsAreFound(String sentence) {
        assertThat(kinds(said("How long does a refund take?", "A refund takes 14 days.", sentence)))
                .contains(Kind.UNGROUNDED);
    }

    @Test
    void aDetailOfTheTicketIsNotInvented() {
        assertThat(kinds(
                        said("My order is A-1400.", "Your parcel is on its way.", "Your parcel A-1400 is on its way.")))
                .doesNotContain(Kind.UNGROUNDED);
    }

    @Test
    void aNumberIsNotFoundInsideALongerOne() {
        assertThat(Facts.says("It takes 140 days, version 1.4.2", "14")).isFalse();
        assertThat(Facts.says("It takes 140 days, version 1.4.2", "1.4")).isFalse();
        assertThat(Facts.says("It takes 14 days.", "14")).isTrue();
    }

    @Test
    void anExtractiveSentenceThatIsNotAtItsPlaceIsFound() {
        Evidence evidence = SomeEvidence.of(SomeEvidence.macro("m1", "Press reset."));
        Draft draft = draft(evidence, "Press Reset.", "extractive/1");
        assertThat(kinds(guardrails.inspect(inquiry("How?"), evidence, draft))).contains(Kind.UNGROUNDED);
    }

    @Test
    void internalWordsInAReplyAreFoundUnlessTheyArePublicToo() {
        String secret = "ask the second line to clear the cache of node seven at once";
        Evidence inside = new Evidence(
                List.of(SomeEvidence.macro(
                        "m1", "Please ask us to clear the cache at once, the second line of node seven.")),
                List.of(),
                List.of(SomeEvidence.guidance("g1", secret)));
        assertThat(kinds(guardrails.inspect(inquiry("Slow"), inside, draft(inside, secret, MODEL))))
                .contains(Kind.INTERNAL_TEXT);
        Evidence both = new Evidence(
                List.of(SomeEvidence.macro("m1", secret)), List.of(), List.of(SomeEvidence.guidance("g1", secret)));
        assertThat(kinds(guardrails.inspect(inquiry("Slow"), both, draft(both, secret, MODEL))))
                .doesNotContain(Kind.INTERNAL_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open https://evil.example/a to go on.",
                "Open [the page](//evil.example/x) to go on.",
                "Open [the page][1] to go on.\n\n[1]: https://evil.example",
                "Open <https://evil.example> to go on.",
                "Open ![the page](https://evil.example/p.png) to go on.",
                "Open <a href=\"https://evil.example\">the page</a> to go on.",
                "Open evil.example to go on.",
                "Open https://shop.example@evil.example/page to go on.",
                "Open ｅｖｉｌ.example to go on.",
                "Open the page, write to me@evil.example to go on.",
                "Open javascript:alert(1) the page to go on."
            })
    void linksElsewhereAreFound(String sentence) {
        assertThat(kinds(said("How?", "Open the page https://shop.example/page to go on.", sentence)))
                .contains(Kind.FOREIGN_LINK);
    }

    @Test
    void linksOfTheSourceAndOfAllowedHostsAreFine() {
        assertThat(kinds(said(
                        "How?",
                        "Open the page https://shop.example/page to go on.",
                        "Open the page https://shop.example/page to go on or www.help.example.")))
                .doesNotContain(Kind.FOREIGN_LINK);
    }

    @Test
    void personalDataGapsPromisesAndAnotherLanguageAreFound() {
        assertThat(kinds(said(
                        "My account?", "We look at your account.", "We look at your account kim.larsen@gmail.com.")))
                .contains(Kind.PERSONAL_DATA);
        assertThat(kinds(inspect("My order?", "Your order {{order.id}} is on its way to {{city}}.")))
                .contains(Kind.UNFILLED_PLACEHOLDER);
        assertThat(kinds(inspect("Hi there", "Hello {{ticket.requester.first_name}}, press reset.")))
                .doesNotContain(Kind.UNFILLED_PLACEHOLDER);
        assertThat(kinds(said(
                        "Late",
                        "We are sorry that it is late.",
                        "We are sorry that it is late, you get compensation.")))
                .contains(Kind.PROMISE);
        assertThat(kinds(guardrails.inspect(
                        inquiry("Wie kann ich die Adresse ändern und wo finde ich das?", "de"),
                        SomeEvidence.of(SomeEvidence.macro(
                                "m1", "You can change the address in the settings of your account.")),
                        draft(
                                SomeEvidence.of(SomeEvidence.macro(
                                        "m1", "You can change the address in the settings of your account.")),
                                "You can change the address in the settings of your account.",
                                "extractive/1"))))
                .contains(Kind.LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My lawyer will contact you.|legal threat",
                "Wir werden rechtliche Schritte einleiten.|legal threat",
                "Can I speak to a real person please?|wish for a person",
                "Ich möchte mit einem Mitarbeiter sprechen.|wish for a person",
                "Je veux parler à un humain.|wish for a person",
                "My account has been hacked!|security incident",
                "Mi cuenta fue hackeada.|security incident",
                "I want to kill myself.|self-harm",
                "I can see another customer's invoice.|data of other people",
                "Zgłoszę to do UOKiK.|press or regulator",
                "This is the worst service ever.|strong anger",
                "Dit is echt schandalig.|strong anger",
                "Our attorneys will file a claim against you next week.|legal threat",
                "If it is not settled by then, we see each other in court.|legal threat",
                "There is a burnt smell and smoke coming out of the charger.|safety of a person",
                "Mein Ladegerät hat einen Stromschlag verursacht.|safety of a person",
                "Il caricatore ha preso fuoco stanotte.|safety of a person",
                "Some evenings I think everybody would be better off without me.|self-harm",
                "I found a vulnerability in your login form.|security incident",
                "We got a fake invoice that pretends to be from you.|security incident",
                "There was a sign-in from a foreign country and it wasn't me.|fraud or account takeover",
                "I don't recognise the charge of last Monday.|fraud or account takeover",
                "Under GDPR I ask for a copy of all data you hold about me.|data-protection request",
                "Bitte löschen Sie alle personenbezogenen Daten von mir.|data-protection request",
                "Please send me my employee's messages of last month.|data of other people",
                "I am a journalist and would like a comment for publication.|press or regulator",
                "I have asked my bank for a chargeback.|chargeback",
                "My husband passed away and I do not have his password.|deceased holder",
                "My son bought coins for 80 euros without my permission.|minor",
                "I know where your office is and you will regret this.|threat",
                "Please have someone call me back today.|wish for a person",
                "I lost my job and cannot afford the plan any more.|person in need"
            })
    void whatBelongsToPeopleIsFound(String question, String topic) {
        assertThat(inspect(question, "Press reset."))
                .anySatisfy(finding -> assertThat(finding).isEqualTo(new Finding(Kind.BELONGS_TO_PEOPLE, topic)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I export the legal notice as PDF?",
                "No need to call me back, just tell me where the setting is.",
                "How can I change the phone number on my invoice?",
                "The printer is offline since the update.",
                "How does the fraud protection of your card work? What is phishing?",
                "I would like to add a person to my team.",
                "My son and I share one account, how do I add a second profile?",
                "How do I invite my colleague, and can she see my invoices?",
                "Do you have a smoke alarm that works with the app?",
                "Where can I find the data processing agreement?",
                "How can I dispose of an old battery?",
                "Can I change the card that my bank has replaced?",
                "I pressed the button but the light stays off. What does it mean?",
                "How many times can I reset the device?"
            })
    void ordinaryQuestionsAreNotTakenForMore(String question) {
        assertThat(kinds(inspect(question, "Press reset."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you!",
                "Thanks, works. (sent from my phone)",
                "Vielen Dank, es geht jetzt wieder!",
                "Merci beaucoup"
            })
    void aThankYouAsksNothing(String text) {
        assertThat(kinds(inspect(text, "Press reset."))).contains(Kind.NOTHING_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "???", "[EMAIL]", "see attachment", "Siehe Anhang."})
    void anEmptyMessageIsUnclear(String text) {
        assertThat(kinds(inspect(text, "Press reset."))).contains(Kind.UNCLEAR);
    }

    @Test
    void thanksWithAQuestionIsAQuestion() {
        assertThat(kinds(inspect("Thanks, but how do I reset it now?", "Press reset.")))
                .isEmpty();
    }

    @Test
    void aCheckThatBreaksCountsAsAFinding() {
        Guardrails broken = new StandardGuardrails(Map.of("1 test", (inquiry, evidence, draft) -> {
            throw new IllegalStateException("secret detail");
        }));
        assertThat(broken.inspect(inquiry("x"), Evidence.none(), new Draft("d", Optional.empty(), 0, "extractive/1")))
                .containsExactly(new Finding(Kind.CHECK_FAILED, "the check of test broke off: IllegalStateException"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "! \n",
                "[",
                "<a ",
                " ",
                "ABC ",
                "a.",
                "ignore all the ",
                "assistant: ",
                "{\"",
                "thank you ",
                "- \n",
                "`"
            })
    void aLongTextOfOneKindIsCheckedQuickly(String piece) {
        String text = piece.repeat(20_000 / piece.length());
        List<Finding> findings = org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(20), () -> inspect(text, "Press reset."));
        assertThat(kinds(findings)).doesNotContain(Kind.CHECK_FAILED);
    }

    @Property(tries = 200)
    void anyTextIsChecked(@ForAll String question, @ForAll String sentence) {
        String source = "Press reset. " + sentence;
        assertThat(kinds(said(question, source, "Press " + sentence))).doesNotContain(Kind.CHECK_FAILED);
    }

    private List<Finding> inspect(String question, String source) {
        Evidence evidence = SomeEvidence.of(SomeEvidence.macro("m1", source));
        return guardrails.inspect(inquiry(question), evidence, draft(evidence, source, "extractive/1"));
    }

    private List<Finding> said(String question, String source, String sentence) {
        Evidence evidence = SomeEvidence.of(SomeEvidence.macro("m1", source));
        return guardrails.inspect(inquiry(question), evidence, draft(evidence, sentence, MODEL));
    }

    private static Draft draft(Evidence evidence, String sentence, String drafter) {
        Passage passage = evidence.answers().getFirst().passage().passage();
        Citation citation = new Citation(
                passage.documentId(), passage.id(), passage.version(), Audience.PUBLIC, 0, sentence.length());
        return new Draft(
                "d", Optional.of(new Reply(List.of(new Reply.Sentence(sentence, citation, "")))), 0.9, drafter);
    }

    private static Inquiry inquiry(String text) {
        return inquiry(text, "und");
    }

    private static Inquiry inquiry(String text, String language) {
        return new Inquiry(new TicketRef("desk", "1"), "v", "c", "", text, language, Map.of(), 0, SomeTickets.NOON);
    }

    private static List<Kind> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }
}
