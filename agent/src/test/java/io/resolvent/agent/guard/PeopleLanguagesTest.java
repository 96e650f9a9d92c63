package io.resolvent.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeTickets;
import io.resolvent.agent.intake.Inquiries;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.redaction.Redactors;
import io.resolvent.ingestion.text.LanguageGuess;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Own sentences in seven languages: language, half, topic and text by line. When they were first tried, 84 of 100 for
 * people were found; some rules were added for what was missed, so that this holds what was reached, no more.
 */
final class PeopleLanguagesTest {

    private static final BelongsToPeople PEOPLE =
            new BelongsToPeople(PeopleRules.standard(), Optional.of(new LearnedPeopleTopics(Embeddings.bundled())));

    @Test
    void mostOfWhatBelongsToPeopleIsFoundInEveryLanguage() {
        List<String[]> forPeople = lines().stream()
                .filter(line -> !line[2].equals(PeopleExamples.ORDINARY))
                .toList();
        for (String language : List.of("de", "fr", "es", "it", "pt", "nl", "pl")) {
            assertThat(forPeople)
                    .as(language)
                    .filteredOn(line -> line[0].equals(language))
                    .filteredOn(line -> found(line[3]).isPresent())
                    .hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(forPeople).filteredOn(line -> found(line[3]).isPresent()).hasSizeGreaterThanOrEqualTo(38);
    }

    @Test
    void ordinaryQuestionsAreRarelyTakenForThem() {
        assertThat(lines())
                .filteredOn(line -> line[2].equals(PeopleExamples.ORDINARY))
                .filteredOn(line -> found(line[3]).isPresent())
                .hasSizeLessThanOrEqualTo(4);
    }

    private static Optional<String> found(String text) {
        Ticket ticket = SomeTickets.with("", Status.NEW, "", SomeTickets.KIM, SomeTickets.customer(text));
        Inquiry inquiry = new Inquiries(Redactors.standard(), ReplyTrimmer::ownWords, LanguageGuess::of)
                .of(ticket, ticket.comments().getFirst());
        return PEOPLE.topicOf(inquiry);
    }

    private static List<String[]> lines() {
        String resource = "people-languages.tsv";
        try (InputStream in =
                Objects.requireNonNull(PeopleLanguagesTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(line -> line[1].equals("test"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
