package io.resolvent.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeTickets;
import io.resolvent.agent.intake.Inquiries;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.ingestion.embedding.Embeddings;
import io.resolvent.ingestion.redaction.Redactors;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With sentences that are not among the examples. */
final class LearnedPeopleTopicsTest {

    private static final LearnedPeopleTopics TOPICS = new LearnedPeopleTopics(Embeddings.bundled());

    private static final List<String> FOR_PEOPLE = List.of(
            "The stove blew up in my face while I was cooking. Do you still sell that model?",
            "My grandfather has died and I would like to close his savings book.",
            "I see no reason to live any longer.",
            "A lawyer will write to you if the deposit is not back by Monday.",
            "Thieves broke into the office and took the till with your software on it.",
            "There are two purchases on my card that I never made.",
            "Would it be possible to speak with one of your staff?",
            "My son of eight bought coins for two hundred euros.",
            "Please show me all the data that you keep about me.",
            "I lost my job and cannot pay the rent or your bill.",
            "I am a reporter and would like a comment before we print.",
            "I will come to your office and break somebody's nose.");

    private static final List<String> ORDINARY = List.of(
            "How do I order a second key for the letter box?",
            "Can the smoke alarm be painted?",
            "Which documents do I need to open a savings book?",
            "The display shows a wrong hour since the weekend.",
            "My parcel was due on Tuesday, where is it now?",
            "How can I add my partner to the subscription?",
            "What does your privacy notice say about cookies?",
            "Is there a cheaper tariff for students?",
            "How do I lock the keypad so that children cannot press it?",
            "My name is Eva and I would like to change my address.",
            "Can I get the bill as a file?",
            "The film stops after ten minutes, what can I do?");

    @Test
    void mostOfWhatBelongsToPeopleIsFoundInWordsNeverSeen() {
        assertThat(FOR_PEOPLE).filteredOn(LearnedPeopleTopicsTest::found).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void ordinaryQuestionsAreLeftAlone() {
        assertThat(ORDINARY).filteredOn(LearnedPeopleTopicsTest::found).isEmpty();
    }

    @Test
    void theTopicIsNamed() {
        assertThat(TOPICS.of(inquiry("My grandfather has died and I would like to close his savings book."))
                        .topic())
                .contains("deceased holder");
    }

    @Test
    void everyTopicOfTheRulesHasExamplesAndNoneIsThereTwice() {
        Collection<List<String>> lines = PeopleExamples.standard().values();
        assertThat(lines.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        assertThat(PeopleExamples.standard().keySet())
                .containsAll(PeopleRules.standard().topics().stream()
                        .map(PeopleRules.Topic::name)
                        .toList());
    }

    private static boolean found(String text) {
        return TOPICS.of(inquiry(text)).topic().isPresent();
    }

    private static Inquiry inquiry(String text) {
        Ticket ticket = SomeTickets.with("", Status.NEW, "", SomeTickets.KIM, SomeTickets.customer(text));
        return new Inquiries(Redactors.standard(), ReplyTrimmer::ownWords, words -> "en")
                .of(ticket, ticket.comments().getFirst());
    }
}
