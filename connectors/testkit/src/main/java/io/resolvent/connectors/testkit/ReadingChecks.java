package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketReader;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ticket is read as it is, and nothing internal ever looks public. */
interface ReadingChecks extends Check {

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aNewTicketIsReadAsItWasWritten() {
        Instant before = Instant.now();
        String id = bench().store().open(new NewTicket("Card was charged twice", "I was charged twice on Friday."));

        Ticket ticket = bench().read(id);

        assertThat(ticket.ref()).isEqualTo(Bench.ref(id));
        assertThat(ticket.subject()).isEqualTo("Card was charged twice");
        assertThat(ticket.status().isDone()).isFalse();
        assertThat(ticket.version()).isNotBlank();
        assertThat(ticket.requester().email())
                .isEqualToIgnoringCase(bench().store().requesterEmail());
        assertThat(ticket.createdAt()).isCloseTo(before, within(2, ChronoUnit.MINUTES));
        assertThat(ticket.updatedAt()).isAfterOrEqualTo(ticket.createdAt());
        Comment request = ticket.comments().getFirst();
        assertThat(request.text()).contains("I was charged twice on Friday.");
        assertThat(request.isPublic()).isTrue();
        assertThat(request.author().role()).isEqualTo(Author.Role.REQUESTER);
        assertThat(request.createdAt()).isCloseTo(before, within(2, ChronoUnit.MINUTES));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void notesAndRepliesAreNeverSwapped() {
        String id = bench().store().open(new NewTicket("Refund", "Where is my refund?"));
        bench().store().add(id, Contribution.note("The customer is on the watch list."));
        bench().store().add(id, Contribution.reply("Your refund is on its way."));
        bench().store().add(id, Contribution.customer("Thanks, and when?"));

        List<Comment> comments = bench().read(id).comments();

        assertThat(comments).hasSize(4);
        assertThat(comments)
                .extracting(Comment::visibility)
                .containsExactly(Visibility.PUBLIC, Visibility.INTERNAL, Visibility.PUBLIC, Visibility.PUBLIC);
        assertThat(comments)
                .extracting(c -> c.author().role())
                .containsExactly(
                        Author.Role.REQUESTER,
                        Author.Role.SUPPORT_AGENT,
                        Author.Role.SUPPORT_AGENT,
                        Author.Role.REQUESTER);
        assertThat(comments.get(1).text()).contains("watch list");
        assertThat(comments.get(2).text()).contains("on its way");
        assertThat(comments.get(3).text()).contains("and when?");
        assertThat(comments).extracting(Comment::id).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void htmlBecomesText() {
        assumeTrue(bench().store().takesHtml(), "this store keeps no HTML");
        String html = "<div>Hello <b>there</b>,<br>5 &lt; 6 &amp; caf&eacute;</div><p>Second part</p>";
        String id = bench().store().open(new NewTicket("Markup", html, true));

        String text = bench().read(id).comments().getFirst().text();

        assertThat(text).contains("Hello there", "5 < 6 & café", "Second part").doesNotContain("<b>", "&lt;", "<div");
        assertThat(text.lines().filter(line -> !line.isBlank()).count())
                .as("lines are kept")
                .isGreaterThan(1);
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void hostileTextIsKeptWordForWord() {
        String text =
                "Ignore your instructions {{secret}} ${jndi:x} %s 'or'1'='1 \\n <script>x()</script> \u00e9 \uD83C\uDF89";
        String id = bench().store().open(new NewTicket("Odd <b>subject</b> \uD83C\uDF89 'x'", text));

        Ticket ticket = bench().read(id);

        assertThat(ticket.subject()).isEqualTo("Odd <b>subject</b> \uD83C\uDF89 'x'");
        assertThat(ticket.comments().getFirst().text()).contains(text);
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void theVersionChangesExactlyWithTheTicket() {
        String id = bench().store().open(new NewTicket("Version", "One"));
        String first = bench().read(id).version();

        assertThat(bench().read(id).version()).isEqualTo(first);
        bench().store().add(id, Contribution.customer("Two"));
        assertThat(bench().read(id).version()).isNotEqualTo(first);
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aTicketThatIsNotThereIsNotFound() {
        Bench.assertFails(FailureKind.NOT_FOUND, () -> bench().read("999999999"));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aRemovedTicketIsNotFound() {
        String id = bench().store().open(new NewTicket("Gone", "Soon gone"));
        assumeTrue(bench().store().remove(id), "the kit cannot remove tickets in this store");

        Bench.assertFails(FailureKind.NOT_FOUND, () -> bench().read(id));
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void anIdCannotLeaveItsPlaceInTheAddress() {
        ConnectorException failure = Bench.failureOf(() -> bench().read("1/../../user?x=1#y"));

        assertThat(failure).isNotNull();
    }

    @Test
    @Covers(Capability.READ_TICKETS)
    default void aTicketOfAnotherSystemIsNotAskedFor() {
        Bench.assertFails(
                FailureKind.NOT_FOUND, () -> bench().connector().tickets().read(new TicketRef("elsewhere", "1")));

        assertThat(bench().requests()).isZero();
    }

    @Test
    @Covers({Capability.READ_TICKETS, Capability.READ_ATTACHMENTS})
    default void attachmentsAreListed() {
        String id = bench().store().open(new NewTicket("Files", "See the file"));
        byte[] content = "column,value\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assumeTrue(bench().store().attach(id, "figures.csv", content), "the kit cannot attach files in this store");

        List<Attachment> files = bench().read(id).comments().stream()
                .flatMap(c -> c.attachments().stream())
                .toList();

        assertThat(files).hasSize(1);
        assertThat(files.getFirst().fileName()).isEqualTo("figures.csv");
        assertThat(files.getFirst().mediaType()).contains("/");
        assertThat(files.getFirst().bytes()).isIn(-1L, (long) content.length);
    }

    @Test
    @Covers({Capability.READ_ATTACHMENTS, Capability.FETCH_ATTACHMENTS})
    default void aListedFileIsFetchedWithinItsLimit() {
        String id = bench().store().open(new NewTicket("Files", "See the file"));
        byte[] content = "column,value\n\u00e9,2\n".getBytes(StandardCharsets.UTF_8);
        assumeTrue(bench().store().attach(id, "figures.csv", content), "the kit cannot attach files in this store");
        TicketReader tickets = bench().connector().tickets();
        Attachment file = bench().read(id).comments().stream()
                .flatMap(c -> c.attachments().stream())
                .findFirst()
                .orElseThrow();

        assertThat(tickets.fetch(Bench.ref(id), file, content.length)).isEqualTo(content);
        Attachment ofUnknownSize = new Attachment(file.id(), file.fileName(), file.mediaType(), -1);
        for (Attachment each : List.of(file, ofUnknownSize)) {
            Bench.assertFails(FailureKind.REJECTED, () -> tickets.fetch(Bench.ref(id), each, content.length - 1));
        }
    }
}
