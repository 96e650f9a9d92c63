package io.resolvent.agent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeEvidence;
import io.resolvent.agent.SomeTickets;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.guard.Finding.Kind;
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

/** With own sentences that are not among the examples, in pairs: one that wants nothing, one alike that does. */
final class AskedForSomethingTest {

    private static final AskedForSomething ASKED =
            new AskedForSomething(Optional.of(new LearnedPeopleTopics(Embeddings.bundled())));

    @Test
    void thanksAndOffersAreMostlyLeftAlone() {
        assertThat(lines("idle")).filteredOn(AskedForSomethingTest::isLeftAlone).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void whatAsksForSomethingIsNeverLeftAlone() {
        assertThat(lines("asks")).filteredOn(AskedForSomethingTest::isLeftAlone).isEmpty();
    }

    private static boolean isLeftAlone(String text) {
        Ticket ticket = SomeTickets.with("", Status.NEW, "", SomeTickets.KIM, SomeTickets.customer(text));
        Inquiry inquiry = new Inquiries(Redactors.standard(), ReplyTrimmer::ownWords, LanguageGuess::of)
                .of(ticket, ticket.comments().getFirst());
        return ASKED.check(inquiry, SomeEvidence.of(), new Draft("", Optional.empty(), 0, "none")).stream()
                .anyMatch(finding -> finding.kind() == Kind.NOTHING_ASKED);
    }

    private static List<String> lines(String kind) {
        String resource = "idle.tsv";
        try (InputStream in =
                Objects.requireNonNull(AskedForSomethingTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(line -> line[0].equals(kind))
                    .map(line -> line[1])
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
