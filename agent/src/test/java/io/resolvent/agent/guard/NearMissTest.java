package io.resolvent.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeEvidence;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NearMissTest {

    private static final Evidence EVIDENCE = SomeEvidence.of(SomeEvidence.macro("m1", "Ask for it within 30 days."));
    private final NearMiss check = new NearMiss(NearMissRules.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I did not lose the key, the lock simply turns by itself.",
                "I don't want to leave, I want to know about the winter pause.",
                "We already replaced the filter and the lamp still blinks.",
                "I followed the steps of your article and it didn't help.",
                "Could you make an exception for us this once?",
                "I know it is past the deadline, may I hand it in anyway?",
                "Is your service down right now?",
                "Why was I charged twice in March?",
                "Please cancel my membership.",
                "Can you send me a new key to the office?",
                "Order AB-20417: where is it?",
                "It was bought 45 days ago, can I return it?",
                "Which tariff would you recommend for a bakery?",
                "What applies to our contract?",
                "It would be nice to have a dark theme.",
                "Has my transfer of Monday been booked?",
                "Two things: 1. how do I sign in, 2. where is the manual?"
            })
    void whatOnlyResemblesAReadyAnswerIsNotCovered(String question) {
        assertThat(found(question)).as(question).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I change my address?",
                "Where can I download the invoice of October as a PDF?",
                "What do I have to press to start the update?",
                "I can't find the setting for the night mode. Where is it?",
                "Do I have to be at home for the delivery?",
                "We bought the lamp ten days ago. How do I return it?",
                "How long is the link valid?",
                "I forgot my password, how do I get a new one?",
                "My phone is new. How do I sign in with it?"
            })
    void plainQuestionsAreCovered(String question) {
        assertThat(found(question)).as(question).isEmpty();
    }

    private List<Finding> found(String question) {
        String passage = EVIDENCE.answers().getFirst().passage().passage().id();
        Citation citation = new Citation("m1", passage, "1", Audience.PUBLIC, 0, 26);
        Reply reply = new Reply(List.of(new Reply.Sentence("Ask for it within 30 days.", citation, "")));
        Inquiry inquiry =
                new Inquiry(new TicketRef("desk", "1"), "1", "c1", "", question, "en", Map.of(), 0, Instant.EPOCH);
        return check.check(inquiry, EVIDENCE, reply);
    }
}
