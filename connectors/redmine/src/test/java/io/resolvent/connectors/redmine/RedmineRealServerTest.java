package io.resolvent.connectors.redmine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Attachment;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.Ticket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How things that Redmine does its own way come out, against a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedmineRealServerTest {

    private Optional<RedmineDesk> started = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) {
        started = Optional.of(new RedmineDesk(folder));
    }

    @AfterAll
    void stop() {
        started.ifPresent(RedmineDesk::close);
    }

    @Test
    void aTicketIsAssignedToAPersonByNameOrNumber() {
        String id = server().open("Person", "Please help");
        desk().apply(id, assign(Optional.empty(), Optional.of(RedmineServer.AGENT_NAME)));

        Ticket ticket = desk().read(id);

        assertThat(ticket.assignee()).isEqualTo(RedmineServer.AGENT_NAME);
        assertThat(ticket.group()).isEmpty();
    }

    @Test
    void aTicketIsNotAssignedToTwoOrToSomebodyUnknown() {
        String id = server().open("Two", "Please help");

        for (Action.Assign bad : List.of(
                assign(Optional.of(RedmineServer.GROUP), Optional.of(RedmineServer.AGENT_NAME)),
                assign(Optional.of(RedmineServer.AGENT_NAME), Optional.empty()),
                assign(Optional.empty(), Optional.of("Nobody Known")))) {
            ConnectorException refusal = catchThrowableOfType(ConnectorException.class, () -> desk().apply(id, bad));
            assertThat(refusal.kind()).isEqualTo(FailureKind.REJECTED);
        }
        assertThat(desk().read(id).assignee()).isEmpty();
    }

    @Test
    void theCategoryIsAlsoReadAsIntentAndWrittenByThatNameOrItsNumber() {
        String id = server().open("Category", "Please help");
        desk().apply(id, new Action.SetField("intent", "refund"));
        assertThat(desk().read(id).fields()).containsEntry("Intent", "refund").containsEntry("intent", "refund");
        String number = desk().connector()
                .schema()
                .read()
                .find(Kind.FIELD, "Intent")
                .orElseThrow()
                .id();

        desk().apply(id, new Action.SetField(number, "return"));

        assertThat(desk().read(id).fields())
                .containsEntry("intent", "return")
                .containsEntry("tracker", "Support")
                .containsEntry("project", "Support desk");
    }

    @Test
    void onlyMembersWhoMayNotSeeNotesAreTakenForOutsiders() {
        String id = server().open("Others", "Please help");
        server().reply(id, RedmineServer.OTHER_CUSTOMER, "I have the same trouble.");
        server().reply(id, RedmineServer.STRANGER, "I may be an administrator.");
        server().reply(id, RedmineServer.REQUESTER, "Any news?");

        assertThat(desk().read(id).comments())
                .extracting(comment -> comment.author().role())
                .containsExactly(
                        Author.Role.REQUESTER,
                        Author.Role.OTHER_CUSTOMER,
                        Author.Role.SUPPORT_AGENT,
                        Author.Role.REQUESTER);
    }

    @Test
    void aHiddenAddressIsEmpty() {
        String id = server().openAs(RedmineServer.STRANGER, "Hidden", "Please help");

        Ticket ticket = desk().read(id);

        assertThat(ticket.requester().email()).isEmpty();
        assertThat(ticket.requester().name()).isEqualTo("Sam Stranger");
        assertThat(ticket.requester().id()).isNotBlank();
    }

    @Test
    void aFileWithoutWordsIsAMessageAndItsContentCanBeHad() {
        String id = server().open("File", "Please help");
        byte[] content = "a;b\n1;2\n".getBytes(UTF_8);
        server().attach(id, "", "two words.csv", content);

        Comment comment = desk().read(id).comments().getLast();
        Attachment file = comment.attachments().getFirst();

        assertThat(comment.text()).isEmpty();
        assertThat(file.fileName()).isEqualTo("two words.csv");
        assertThat(desk().connector().tickets().fetch(RedmineDesk.ref(id), file, 100))
                .isEqualTo(content);
        Attachment gone = new Attachment("999999", "gone.csv", "text/csv", -1);
        ConnectorException failure = catchThrowableOfType(
                ConnectorException.class, () -> desk().connector().tickets().fetch(RedmineDesk.ref(id), gone, 100));
        assertThat(failure.kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void aWikiIsPublicOnlyWhenItIsToldToBeAndIs() {
        server().wiki(RedmineServer.HANDBOOK, "Opening hours", "h1. Opening hours\n\nAll *day* long.");
        server().wiki(RedmineServer.DESK, "Refund limits", "Up to 50.");
        assertThat(audience("Opening hours", desk().connector())).isEqualTo(Audience.PUBLIC);
        assertThat(audience("Refund limits", desk().connector())).isEqualTo(Audience.INTERNAL);

        try (Connector untold =
                desk().connect(Map.of("public-wikis", "", "wikis", RedmineServer.HANDBOOK), server().secrets())) {
            assertThat(audience("Opening hours", untold)).isEqualTo(Audience.INTERNAL);
        }
        server().publish(RedmineServer.HANDBOOK, false);
        try {
            assertThat(audience("Opening hours", desk().connector())).isEqualTo(Audience.INTERNAL);
            ProbeResult probe = desk().connector().probe();
            assertThat(probe.state()).isEqualTo(ProbeResult.State.MISCONFIGURED);
            assertThat(probe.remedies()).singleElement().asString().contains("public-wikis");
        } finally {
            server().publish(RedmineServer.HANDBOOK, true);
        }
    }

    @Test
    void aWikiOfARedmineThatAsksToSignInIsInternal() {
        server().wiki(RedmineServer.HANDBOOK, "Delivery times", "Two days.");
        server().setting("login_required", "1");
        try {
            assertThat(audience("Delivery times", desk().connector())).isEqualTo(Audience.INTERNAL);
        } finally {
            server().setting("login_required", "0");
        }
    }

    @Test
    void aPageIsReadAsMarkdown() {
        server().wiki(
                        RedmineServer.HANDBOOK,
                        "Parcels",
                        "{{>toc}}\nh2. Parcels\n\nSee \"here\":https://example.org/a.");

        KnowledgeItem page = item("Parcels", desk().connector());

        assertThat(page.format()).isEqualTo(KnowledgeItem.Format.MARKDOWN);
        assertThat(page.body()).isEqualTo("## Parcels\n\nSee [here](https://example.org/a).");
        assertThat(page.labels()).containsEntry("project", RedmineServer.HANDBOOK);
    }

    @Test
    void anAdministratorSeesMandatoryFieldsAndOptionsAndTheBotTheirNames() {
        server().mandatoryField("Region");
        try (Connector admin = desk().connect(Map.of(), Map.of("token", server().adminKey()))) {
            StoreSchema all = admin.schema().read();
            assertThat(all.find(Kind.FIELD, "Region").orElseThrow().mandatory()).isTrue();
            assertThat(all.find(Kind.FIELD, "Severity").orElseThrow().options())
                    .containsExactlyInAnyOrder("low", "high");
            assertThat(admin.probe().state()).isEqualTo(ProbeResult.State.READY);
            StoreSchema seen = desk().connector().schema().read();
            assertThat(seen.of(Kind.FIELD)).extracting(SchemaPart::name).contains("Intent", "Severity", "Region");
            assertThat(seen.of(Kind.STATUS)).extracting(SchemaPart::name).contains("New", "Resolved", "Closed");
            assertThat(seen.of(Kind.GROUP)).extracting(SchemaPart::name).containsExactly(RedmineServer.GROUP);
        } finally {
            server().dropField("Region");
        }
    }

    private static Audience audience(String title, Connector connector) {
        return item(title, connector).audience();
    }

    private static KnowledgeItem item(String title, Connector connector) {
        return RedmineDesk.knowledge(connector).stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Action.Assign assign(Optional<String> group, Optional<String> person) {
        return new Action.Assign(group, person);
    }

    private RedmineDesk desk() {
        return started.orElseThrow();
    }

    private RedmineServer server() {
        return desk().server();
    }
}
