package io.resolvent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.outcome.JudgedReply;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final TicketRef REF = new TicketRef("desk", "1");
    private static final String RETURNS =
            "A parcel may be sent back within thirty days of its arrival, free of charge.";

    private final ResolvedTicket ticket = ticket(RETURNS, "");

    @Test
    void theMacroThatWasUsedIsRight() {
        assertThat(review().isRight(ticket("", "m-returns"), intent("returns"), reply("m-returns", "Anything.")))
                .contains(true);
    }

    @Test
    void whatAPersonSaysOfAReplyCountsBeforeAgreement() {
        Reply reply = reply("returns", RETURNS);

        assertThat(review().isRight(ticket, intent("returns"), reply)).contains(true);
        assertThat(review(judged(false)).isRight(ticket, intent("returns"), reply))
                .contains(false);
    }

    @Test
    void theLastWordCounts() {
        assertThat(review(judged(false), judged(true)).isRight(ticket, intent("returns"), reply("returns", RETURNS)))
                .contains(true);
    }

    @Test
    void aWordOnAnotherReplySaysNothingOfThisOne() {
        Reply other = reply("fees", "Delivery costs four pounds to every address on the mainland.");

        assertThat(review(judged(true)).isRight(ticket, intent("returns"), other))
                .isNotEqualTo(Optional.of(true));
    }

    private static Review review(JudgedReply... judged) {
        return Review.of(
                List.of(ticket(RETURNS, "")),
                List.of(
                        item("returns", RETURNS),
                        item("fees", "Delivery costs four pounds to every address on the mainland.")),
                List.of(judged));
    }

    private static JudgedReply judged(boolean right) {
        return new JudgedReply(REF, "returns", Set.of("returns"), right);
    }

    private static Intent intent(String label) {
        return new Intent(label, 0.9, "", 0, true);
    }

    private static Reply reply(String source, String text) {
        Citation citation = new Citation(source, source + "#0", "1", Audience.PUBLIC, 0, text.length());
        return new Reply(List.of(new Reply.Sentence(text, citation, "")));
    }

    private static ResolvedTicket ticket(String resolution, String macro) {
        return new ResolvedTicket(
                REF,
                "1",
                "Can I send it back?",
                resolution,
                List.of(),
                "returns",
                macro,
                Map.of(),
                SomeTickets.NOON,
                SomeTickets.NOON);
    }

    private static KnowledgeItem item(String id, String body) {
        return new KnowledgeItem(
                id,
                KnowledgeItem.Kind.ARTICLE,
                id,
                body,
                KnowledgeItem.Format.PLAIN,
                Audience.PUBLIC,
                "1",
                SomeTickets.NOON,
                Map.of(),
                Optional.empty());
    }
}
