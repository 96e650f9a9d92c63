package io.resolvent.evaluation.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String WORDS = "My invoice of last month shows the wrong amount, please correct it";

    private final Ticket asked = ticket("4711", "ann@example.org", WORDS, NOON, Map.of());

    @Test
    void theTicketItselfIsOne() {
        assertThat(of(ticket("4711", "", "whatever else", NOON.minus(Duration.ofDays(90)), Map.of())))
                .containsExactly("files/TICKET/4711");
    }

    @Test
    void theSameRequesterMinutesLaterIsOneWhateverTheWords() {
        assertThat(of(ticket("2", "Ann@example.org", "any news?", NOON.plus(Duration.ofMinutes(20)), Map.of())))
                .hasSize(1);
        assertThat(of(ticket("2", "ann@example.org", "any news?", NOON.minus(Duration.ofDays(3)), Map.of())))
                .isEmpty();
    }

    @Test
    void theSameWordsOnTheSameDayAreOneUnlessFromSomebodyElse() {
        String nearly = WORDS.toUpperCase(Locale.ROOT) + "!!";

        assertThat(of(ticket("2", "", nearly, NOON.minus(Duration.ofHours(5)), Map.of())))
                .hasSize(1);
        assertThat(of(ticket("2", "bob@example.org", nearly, NOON.minus(Duration.ofHours(5)), Map.of())))
                .isEmpty();
        assertThat(of(ticket("2", "", nearly, NOON.minus(Duration.ofDays(5)), Map.of())))
                .isEmpty();
    }

    @Test
    void aMergedTicketIsOneWhicheverSaysSo() {
        Ticket merged = ticket("2", "", "other words", NOON.minus(Duration.ofDays(30)), Map.of("merged_into", "4711"));
        assertThat(of(merged)).hasSize(1);

        Ticket saysSo = ticket("4711", "", WORDS, NOON, Map.of("duplicate_of", "2"));
        Ticket other = ticket("2", "", "other words", NOON.minus(Duration.ofDays(30)), Map.of());
        assertThat(new Duplicates(List.of(other)).of(saysSo)).hasSize(1);
    }

    @Test
    void anotherQuestionIsNone() {
        assertThat(of(ticket("2", "", "Where is my parcel?", NOON.minus(Duration.ofMinutes(5)), Map.of())))
                .isEmpty();
    }

    private Set<String> of(Ticket resolved) {
        return new Duplicates(List.of(resolved)).of(asked);
    }

    private static Ticket ticket(String id, String email, String text, Instant at, Map<String, String> fields) {
        return new Ticket(
                new TicketRef("files", id),
                "1",
                "",
                Status.SOLVED,
                new Requester("", "", email, Map.of()),
                List.of(new Comment("1", new Author(Author.Role.REQUESTER, "", ""), Visibility.PUBLIC, text, at)),
                Set.of(),
                fields,
                "",
                "",
                at,
                at,
                Optional.empty());
    }
}
