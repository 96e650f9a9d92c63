package io.resolvent.connectors.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.testkit.SeenRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is peculiar to Freshdesk, besides its lists and its replies, which have tests of their own. */
class FreshdeskTrapsTest {

    private final List<SeenRequest> seen = new CopyOnWriteArrayList<>();
    private final RequestCheck requests = Unofficial.check();
    private final FreshdeskServer server = FreshdeskServer.start(requests.andThen(seen::add));

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        server.close();
        assertThat(requests.problems()).isEmpty();
    }

    @Test
    void everyEntryOfALongConversationIsRead() {
        String id = server.desk().open("Long", "A long story", false);
        for (int i = 0; i < 250; i++) {
            server.desk().say(Long.parseLong(id), Desk.AGENT, "<p>Entry " + i + "</p>", i % 2 == 0, entry -> {});
        }

        List<Comment> comments = connect(Map.of())
                .connector()
                .tickets()
                .read(FreshdeskClient.ref(id))
                .comments();

        assertThat(comments).hasSize(251);
        assertThat(comments.getLast().text()).isEqualTo("Entry 249");
        assertThat(comments.subList(1, 251)).filteredOn(Comment::isPublic).hasSize(125);
    }

    @Test
    void nothingIsEmbeddedBecauseItCostsAsMuchAndIsCutOff() {
        String id = server.desk().open("Plain", "Please", false);
        connect(Map.of()).connector().tickets().read(FreshdeskClient.ref(id));

        assertThat(seen).extracting(SeenRequest::target).noneMatch(target -> target.contains("include"));
    }

    @Test
    void aForwardedMailAndWhateverIsNotSaidToBePublicAreInternal() {
        String id = server.desk().open("Forwarded", "Please", false);
        long ticket = Long.parseLong(id);
        server.desk().say(ticket, Desk.AGENT, "<p>To the supplier</p>", false, entry -> entry.put("source", 8));
        server.desk().say(ticket, Desk.AGENT, "<p>Unmarked</p>", false, entry -> entry.remove("private"));

        List<Comment> comments = connect(Map.of())
                .connector()
                .tickets()
                .read(FreshdeskClient.ref(id))
                .comments();

        assertThat(comments)
                .extracting(Comment::visibility)
                .containsExactly(Visibility.PUBLIC, Visibility.INTERNAL, Visibility.INTERNAL);
    }

    @Test
    void aTicketThatAnAgentBeganWithAMailBeginsWithTheAgentsWords() {
        String id = server.desk().open("Outbound", "We owe you an answer", false);
        server.desk().set(id, ticket -> ticket.put("source", 10));

        Ticket ticket = connect(Map.of()).connector().tickets().read(FreshdeskClient.ref(id));

        assertThat(ticket.comments().getFirst().author().role()).isEqualTo(Author.Role.SUPPORT_AGENT);
        assertThat(ticket.lastCustomerComment()).isEmpty();
    }

    @Test
    void aTicketWithoutARequesterIsReadAndSoIsANoteOfARule() {
        String id = server.desk().open("Nobody", "By nobody", false);
        server.desk().set(id, ticket -> ticket.putNull("requester_id"));
        server.desk().say(Long.parseLong(id), Desk.AGENT, "<p>By a rule</p>", true, entry -> entry.putNull("user_id"));

        Ticket ticket = connect(Map.of()).connector().tickets().read(FreshdeskClient.ref(id));

        assertThat(ticket.requester().email()).isEmpty();
        assertThat(ticket.comments().getLast().author().role()).isEqualTo(Author.Role.SYSTEM);
    }

    @Test
    void aMissingIntentFieldIsNotLookedForWithEveryTicket() {
        String id = server.desk().open("Plain", "Please", false);
        FreshdeskClient client = connect(Map.of("intent-field", "No such field"));

        client.connector().tickets().read(FreshdeskClient.ref(id));
        client.connector().tickets().read(FreshdeskClient.ref(id));

        assertThat(seen).filteredOn(r -> r.target().contains("ticket_fields")).hasSize(1);
    }

    @Test
    void aTicketInTheArchiveIsReadAndNeverChanged() {
        String id = server.desk().open("Old", "Long ago", false);
        server.desk().say(Long.parseLong(id), Desk.AGENT, "<p>Done</p>", false, entry -> {});
        server.desk().archive(id);
        FreshdeskClient client = connect(Map.of());

        Ticket ticket = client.connector().tickets().read(FreshdeskClient.ref(id));

        assertThat(ticket.status()).isEqualTo(Status.CLOSED);
        assertThat(ticket.comments()).hasSize(2);
        assertThat(FreshdeskClient.failureOf(() -> client.connector()
                                .writer()
                                .apply(client.request(id, new Action.ChangeStatus(Status.OPEN))))
                        .kind())
                .isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void aDeletedTicketIsReportedAndNotReadAlthoughItIsStillShown() {
        String id = server.desk().open("Gone", "Soon gone", false);
        server.desk().set(id, ticket -> ticket.put("deleted", true));
        String spam = server.desk().open("Spam", "Win now", false);
        server.desk().set(spam, ticket -> ticket.put("spam", true));
        FreshdeskClient client = connect(Map.of());

        assertThat(client.changes(new ArrayList<>()))
                .extracting(change -> change.ref().id(), TicketChange::status)
                .containsExactly(tuple(id, Status.DELETED));
        for (String gone : List.of(id, spam)) {
            assertThat(FreshdeskClient.failureOf(
                                    () -> client.connector().tickets().read(FreshdeskClient.ref(gone)))
                            .kind())
                    .isEqualTo(FailureKind.NOT_FOUND);
        }
    }

    @Test
    void whatIsRequiredOnClosingIsSaidAndToldInTheSchema() {
        String id = server.desk().open("Needs", "An amount", false);
        server.form().needAmount();
        FreshdeskClient client = connect(Map.of());

        assertThat(FreshdeskClient.failureOf(() ->
                        client.connector().writer().apply(client.request(id, new Action.ChangeStatus(Status.SOLVED)))))
                .hasMessageContaining(DeskForm.AMOUNT)
                .hasMessageContaining("REJECTED");
        assertThat(client.connector().schema().read().find(SchemaPart.Kind.FIELD, "Amount"))
                .map(SchemaPart::mandatory)
                .contains(true);
    }

    @Test
    void aNumberIsSentAsANumberAndFoundByLabelNameOrId() {
        FreshdeskClient client = connect(Map.of());
        for (String field : List.of("Amount", DeskForm.AMOUNT, "901")) {
            String id = server.desk().open("Amount", "Please", false);

            client.connector().writer().apply(client.request(id, new Action.SetField(field, "42")));

            assertThat(client.connector()
                            .tickets()
                            .read(FreshdeskClient.ref(id))
                            .fields())
                    .containsEntry("Amount", "42");
        }
    }

    @Test
    void theTypeOfATicketIsAFieldToo() {
        String id = server.desk().open("Type", "Please", false);
        FreshdeskClient client = connect(Map.of("intent-field", "Type"));

        client.connector().writer().apply(client.request(id, new Action.SetField("intent", "Problem")));

        assertThat(client.connector().tickets().read(FreshdeskClient.ref(id)).fields())
                .containsEntry("intent", "Problem");
    }

    @Test
    void tagsOfOthersStayWhenOursAreAdded() {
        String id = server.desk().open("Tags", "Please", false);
        FreshdeskClient client = connect(Map.of());

        client.connector().writer().apply(client.request(id, new Action.AddTags(Set.of("resolvent"))));

        assertThat(client.connector().tickets().read(FreshdeskClient.ref(id)).tags())
                .containsExactlyInAnyOrder("web", "resolvent");
    }

    @Test
    void ownStatusesAreReadAsConfigured() {
        String id = server.desk().open("Waiting", "Please", false);
        server.desk().set(id, ticket -> ticket.put("status", 6));

        assertThat(statusOf(id, Map.of())).isEqualTo(Status.OPEN);
        assertThat(statusOf(id, Map.of("statuses", "6=PENDING"))).isEqualTo(Status.PENDING);
    }

    @Test
    void onlyPublishedArticlesForEverybodyArePublic() {
        server.library().addArticle(DeskLibrary.FOR_ALL, "For all", "Text", 2);
        server.library().addArticle(DeskLibrary.INNER, "Inside", "Text", 2);
        server.library().addArticle(DeskLibrary.SIGNED_IN, "For customers", "Text", 2);
        server.library().addArticle(DeskLibrary.AGENTS, "For the team", "Text", 2);
        server.library().addArticle(DeskLibrary.FOR_ALL, "Draft", "Text", 1);

        List<KnowledgeItem> items = connect(Map.of("page-size", "1")).knowledge();

        assertThat(items)
                .filteredOn(i -> i.audience() == Audience.PUBLIC)
                .extracting(KnowledgeItem::title)
                .containsExactlyInAnyOrder("For all", "Inside");
        assertThat(items)
                .filteredOn(i -> i.audience() != Audience.PUBLIC)
                .extracting(KnowledgeItem::title)
                .containsExactlyInAnyOrder("For customers", "For the team");
    }

    @Test
    void cannedResponsesOfOnePersonAreLeftOut() {
        server.library().addResponse(DeskLibrary.SHARED, "Shared", "Sorry for the delay");
        server.library().addResponse(DeskLibrary.PERSONAL, "Mine", "Yo");

        assertThat(connect(Map.of()).knowledge())
                .extracting(KnowledgeItem::title)
                .containsExactly("Shared");
    }

    @Test
    void nothingIsAskedWhenTheHeadersSayThatTheLimitIsUsedUp() {
        String id = server.desk().open("Limit", "Please", false);
        server.limit(10, 0);
        FreshdeskClient client = connect(Map.of("timeout", "PT0.3S"));
        FreshdeskClient.failureOf(() -> client.connector().tickets().read(FreshdeskClient.ref(id)));
        int before = seen.size();

        assertThat(FreshdeskClient.failureOf(() -> client.connector().tickets().read(FreshdeskClient.ref(id)))
                        .kind())
                .isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(seen).hasSize(before).hasSize(1);
    }

    @Test
    void theProbeSaysWhatIsNotThere() {
        server.people().limitScope(2);

        ProbeResult probe = connect(Map.of("intent-field", "No such field", "groups", "Nobody"))
                .connector()
                .probe();

        assertThat(probe.state()).isEqualTo(ProbeResult.State.MISCONFIGURED);
        assertThat(probe.remedies())
                .hasSize(3)
                .anyMatch(r -> r.contains("Global Access"))
                .anyMatch(r -> r.contains("No such field"))
                .anyMatch(r -> r.contains("Nobody"));
    }

    private Status statusOf(String id, Map<String, String> settings) {
        return connect(settings)
                .connector()
                .tickets()
                .read(FreshdeskClient.ref(id))
                .status();
    }

    private FreshdeskClient connect(Map<String, String> more) {
        return FreshdeskClient.of(server.address(), home, more);
    }
}
