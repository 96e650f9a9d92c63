package io.resolvent.evaluation.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.Resolution;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InternalQuotesTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SECRET = "Offer ten percent to whoever threatens to leave us this month.";
    private static final String OPEN = "A parcel may be sent back within thirty days of its arrival.";

    private final InternalQuotes quotes = new InternalQuotes(
            List.of(item("inside", Audience.INTERNAL, SECRET + " " + OPEN), item("outside", Audience.PUBLIC, OPEN)));

    @Test
    void wordsOfAnInternalDocumentAreFoundInAReplyThatNobodyHasSentYet() {
        assertThat(quotes.in(List.of(replied("I leave.", "Of course. " + SECRET)))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatAPublicDocumentSaysTooIsNoQuote() {
        assertThat(quotes.in(List.of(replied("Can I send it back?", OPEN))).count())
                .isZero();
    }

    @Test
    void theCustomersOwnWordsAreNoQuote() {
        assertThat(quotes.in(List.of(replied("Is this true: " + SECRET, "You wrote: " + SECRET)))
                        .count())
                .isZero();
    }

    @Test
    void onlyRepliesAreCounted() {
        assertThat(quotes.in(List.of(decided("I leave.", Optional.empty()))).of())
                .isZero();
    }

    private static Decided replied(String question, String text) {
        Citation citation = new Citation("outside", "outside#0", "1", Audience.PUBLIC, 0, 1);
        Reply reply = new Reply(List.of(new Reply.Sentence(text, citation, "")));
        return decided(question, Optional.of(new Draft("", Optional.of(reply), 1, "test")));
    }

    private static Decided decided(String question, Optional<Draft> draft) {
        TicketRef ref = new TicketRef("tickets", "1");
        Comment asked =
                new Comment("1", new Author(Author.Role.REQUESTER, "7", "Ada"), Visibility.PUBLIC, question, AT);
        Ticket ticket = new Ticket(
                ref,
                "1",
                "",
                Status.OPEN,
                Requester.unknown(),
                List.of(asked),
                Set.of(),
                Map.of(),
                "",
                "",
                AT,
                AT,
                Optional.empty());
        Resolution resolution = new Resolution(
                ref,
                new Decision.Suggest("note", List.of(Reason.BOUND_NOT_MET), List.of(), 0.9),
                Optional.empty(),
                new Intent("returns", 0.99, "", 0, true),
                Evidence.none(),
                draft,
                List.of(),
                Map.of());
        return new Decided(ticket, resolution, Optional.empty(), false);
    }

    private static KnowledgeItem item(String id, Audience audience, String body) {
        return new KnowledgeItem(
                id,
                KnowledgeItem.Kind.ARTICLE,
                id,
                body,
                KnowledgeItem.Format.PLAIN,
                audience,
                "1",
                AT,
                Map.of(),
                Optional.empty());
    }
}
