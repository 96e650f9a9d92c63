package io.resolvent.connectors.intercom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is peculiar to Intercom's lists. */
class IntercomSyncTest {

    private final Workbench bench = new Workbench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatTheSearchDoesNotKnowYetIsFoundLater() {
        String id = bench.workspace().open("Late", "Just now", false);
        bench.workspace().lag(id);
        Connector connector = bench.connect(Map.of());

        Batch<TicketChange> first = connector.tickets().changedSince(Checkpoint.start());
        bench.workspace().catchUp();
        Batch<TicketChange> second = connector.tickets().changedSince(first.next());

        assertThat(ids(first)).doesNotContain(id);
        assertThat(ids(second)).contains(id);
    }

    @Test
    void whatWasShownIsNotShownAgainUntilItChanges() {
        String id = bench.workspace().open("Once", "Just now", false);
        Connector connector = bench.connect(Map.of());
        Checkpoint here = connector.tickets().changedSince(Checkpoint.start()).next();

        Batch<TicketChange> second = connector.tickets().changedSince(here);
        bench.customer(id, "comment", "And more");

        assertThat(second.items()).isEmpty();
        assertThat(ids(connector.tickets().changedSince(second.next()))).containsExactly(id);
    }

    @Test
    void aDeletedConversationIsToldOnce() {
        String id = bench.workspace().open("Gone", "Soon gone", false);
        Connector connector = bench.connect(Map.of());
        Checkpoint here = connector.tickets().changedSince(Checkpoint.start()).next();
        bench.workspace().remove(id);

        Batch<TicketChange> second = connector.tickets().changedSince(here);

        assertThat(second.items()).extracting(TicketChange::status).containsExactly(Status.DELETED);
        assertThat(connector.tickets().changedSince(second.next()).items()).isEmpty();
    }

    @Test
    void onlyConversationsOfTheNamedTeamsAreReported() {
        String id = bench.workspace().open("Team", "For billing", false);
        bench.workspace().change(id, conversation -> conversation.put("team_assignee_id", 201));

        assertThat(ids(bench.connect(Map.of("teams", "Support")).tickets().changedSince(Checkpoint.start())))
                .isEmpty();
        assertThat(ids(bench.connect(Map.of("teams", "Support, Billing"))
                        .tickets()
                        .changedSince(Checkpoint.start())))
                .containsExactly(id);
    }

    @Test
    void onlyArticlesThatEverybodyMaySeeArePublic() {
        bench.server().library().addArticle("Open", "For all");
        bench.server().library().addArticle("Draft", "Not yet").put("state", "draft");
        bench.server().library().addArticle("Some", "For users").put("help_center_audience", "all_users");
        bench.server().library().addArticle("Unsaid", "For whom?").remove("help_center_audience");
        bench.server().library().addInternalArticle("Team", "For us");

        List<KnowledgeItem> items = everything(Map.of());

        assertThat(items)
                .extracting(KnowledgeItem::title, KnowledgeItem::audience)
                .containsExactlyInAnyOrder(
                        tuple("Open", Audience.PUBLIC),
                        tuple("Some", Audience.INTERNAL),
                        tuple("Unsaid", Audience.INTERNAL),
                        tuple("Team", Audience.INTERNAL));
    }

    @Test
    void eachPublishedLanguageIsAnItemOfItsOwn() {
        ObjectNode article = bench.server().library().addArticle("Hours", "We are open all day");
        article.put("default_locale", "en");
        ObjectNode languages = article.putObject("translated_content");
        languages.put("type", "article_translated_content");
        languages
                .putObject("en")
                .put("state", "published")
                .put("title", "Hours")
                .put("body", "<p>English</p>");
        languages
                .putObject("de")
                .put("state", "published")
                .put("title", "Zeiten")
                .put("body", "<p>Deutsch</p>");
        languages.putObject("fr").put("state", "draft").put("title", "Heures").put("body", "<p>Pas encore</p>");

        assertThat(everything(Map.of()))
                .extracting(item -> item.title() + " " + item.labels().get("language"))
                .containsExactlyInAnyOrder("Hours en", "Zeiten de");
    }

    @Test
    void gapsInMacrosAreSeenAsGapsAndSomeTeamsMacrosAreInternal() {
        bench.server()
                .library()
                .addMacro("Hello", "<p>Hi <attribute key=\"user.first_name\" default=\"there\"/>, thanks.</p>");
        bench.server().library().addMacro("Goodwill", "<p>Take 50.</p>").put("visible_to", "specific_teams");
        bench.server().library().addMacro("Only does something", "");

        List<KnowledgeItem> items = everything(Map.of("knowledge", "macros"));

        assertThat(items).extracting(KnowledgeItem::title).containsExactlyInAnyOrder("Hello", "Goodwill");
        assertThat(items)
                .filteredOn(item -> item.title().equals("Hello"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.body()).contains("Hi {{user.first_name}}, thanks.");
                    assertThat(item.audience()).isEqualTo(Audience.PUBLIC);
                });
        assertThat(items)
                .filteredOn(item -> item.title().equals("Goodwill"))
                .extracting(KnowledgeItem::audience)
                .containsExactly(Audience.INTERNAL);
    }

    @Test
    void anArticleThatIsWrittenAnewDuringAPassIsNotMissed() {
        ObjectNode old = bench.server().library().addArticle("Oldest", "To be written anew");
        bench.server().library().addArticle("Middle", "In the middle");
        bench.server().library().addArticle("Newest", "On top");
        Connector connector = bench.connect(Map.of("page-size", "1", "knowledge", "articles"));
        Batch<KnowledgeItem> first = connector.knowledge().list(Checkpoint.start());
        bench.server().library().rewrite(old, Instant.now().getEpochSecond());

        List<KnowledgeItem> items = new ArrayList<>(first.items());
        items.addAll(rest(connector, first.next()));

        assertThat(items).extracting(KnowledgeItem::title).contains("Oldest", "Middle", "Newest");
    }

    @Test
    void anArticleThatIsRemovedDuringAPassHidesNoOther() {
        bench.server().library().addArticle("Oldest", "Stays");
        bench.server().library().addArticle("Middle", "Stays");
        ObjectNode top = bench.server().library().addArticle("Newest", "Goes");
        Connector connector = bench.connect(Map.of("page-size", "1", "knowledge", "articles"));
        Batch<KnowledgeItem> first = connector.knowledge().list(Checkpoint.start());
        bench.server().library().remove(top);

        List<KnowledgeItem> items = rest(connector, first.next());

        assertThat(items).extracting(KnowledgeItem::title).contains("Oldest", "Middle");
    }

    private List<KnowledgeItem> everything(Map<String, String> more) {
        return rest(bench.connect(more), Checkpoint.start());
    }

    private static List<KnowledgeItem> rest(Connector connector, Checkpoint from) {
        List<KnowledgeItem> items = new ArrayList<>();
        Batch<KnowledgeItem> page = connector.knowledge().list(from);
        items.addAll(page.items());
        for (int pages = 0; page.more() && pages < 50; pages++) {
            page = connector.knowledge().list(page.next());
            items.addAll(page.items());
        }
        return items;
    }

    private static List<String> ids(Batch<TicketChange> batch) {
        return batch.items().stream().map(change -> change.ref().id()).toList();
    }
}
