package io.resolvent.agent.intake;

import static io.resolvent.agent.SomeTickets.agent;
import static io.resolvent.agent.SomeTickets.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeTickets;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.Visibility;
import io.resolvent.ingestion.redaction.Redaction;
import io.resolvent.ingestion.text.LanguageGuess;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class InquiriesTest {

    private final Inquiries inquiries = new Inquiries(
            (text, names) -> {
                String masked = text;
                for (String name : names) {
                    masked = masked.replace(name, "[NAME]");
                }
                return new Redaction(masked, List.of());
            },
            ReplyTrimmer::ownWords,
            LanguageGuess::of);

    @Test
    void joinsWhatWasAskedSinceTheTeamAnswered() {
        Comment last = customer("And it beeps.");
        Inquiry inquiry = inquiries.of(
                SomeTickets.of(
                        "Re: Printer",
                        customer("Old question"),
                        agent(Visibility.PUBLIC, "Old answer"),
                        customer("The printer is offline. Kim Larsen"),
                        agent(Visibility.INTERNAL, "note"),
                        last),
                last);
        assertThat(inquiry.subject()).isEqualTo("Printer");
        assertThat(inquiry.text()).isEqualTo("The printer is offline. [NAME]\n\nAnd it beeps.");
        assertThat(inquiry.triggerId()).isEqualTo(last.id());
    }

    @Test
    void labelsOfTheStoreNeverReachTheInquiry() {
        assertThat(of("Hi").context())
                .containsEntry("product", "printer")
                .containsEntry("tier", "pro")
                .doesNotContainKey("intent");
    }

    @Test
    void aHugeTicketKeepsItsStartAndItsEnd() {
        Inquiry inquiry = of("Start. " + "word ".repeat(1_000_000) + "The end.");
        assertThat(inquiry.text())
                .hasSizeLessThan(Inquiries.TEXT_LIMIT + 10)
                .startsWith("Start.")
                .endsWith("The end.");
    }

    @Test
    void brokenAndHiddenCharactersAreDropped() {
        assertThat(of("a\u0000b\uD800c\u202Ed\uDB40\uDC41e\r\nf\rg").text()).isEqualTo("ab\uFFFDcde\nf\ng");
    }

    @Property(tries = 200)
    void anyTextIsDigested(@ForAll String text) {
        assertThat(of(text).text().codePoints()).noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    }

    private Inquiry of(String text) {
        Ticket ticket = SomeTickets.of("Printer", customer(text));
        return inquiries.of(ticket, ticket.comments().getFirst());
    }
}
