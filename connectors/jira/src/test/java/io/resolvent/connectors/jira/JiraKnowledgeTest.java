package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.testkit.Fault;
import io.resolvent.connectors.testkit.FaultProxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is peculiar to a knowledge base in Confluence. */
class JiraKnowledgeTest {

    private static final Map<String, String> BOTH = Map.of("spaces", "KB, TEAM", "public-spaces", "KB");

    private final JiraServer server = JiraServer.start(request -> {});

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPageIsPublicOnlyInAPublicSpaceAndUnderNoPageThatIsKeptForSome() {
        String open = server.wiki().add("KB", "Open", "For all", "");
        String kept = server.wiki().add("KB", "Kept", "For some", "");
        String below = server.wiki().add("KB", "Below", "For the same", kept);
        String team = server.wiki().add("TEAM", "Team", "For us", "");
        server.wiki().keep(kept);

        Map<String, Audience> audiences = audiences(BOTH);

        assertThat(audiences)
                .containsEntry(open, Audience.PUBLIC)
                .containsEntry(kept, Audience.INTERNAL)
                .containsEntry(below, Audience.INTERNAL)
                .containsEntry(team, Audience.INTERNAL);
    }

    @Test
    void aSpaceThatNobodyCalledPublicIsInternal() {
        String page = server.wiki().add("KB", "Open", "For all", "");

        assertThat(audiences(Map.of("spaces", "KB"))).containsEntry(page, Audience.INTERNAL);
    }

    @Test
    void aPageWhoseReadersCannotBeAskedForIsInternal() {
        String page = server.wiki().add("KB", "Open", "For all", "");
        try (FaultProxy proxy = FaultProxy.before(server.address())) {
            proxy.breakWhen(r -> r.target().contains("/restriction/"), Fault.status(403));

            assertThat(everything(Connected.to(proxy.address(), home, BOTH)))
                    .filteredOn(item -> item.id().equals(page))
                    .extracting(KnowledgeItem::audience)
                    .containsExactly(Audience.INTERNAL);
        }
    }

    @Test
    void aPageThatIsKeptForSomeFromNowOnHasAnotherVersion() {
        String page = server.wiki().add("KB", "Open", "For all", "");
        String before = everything(connect(BOTH)).getFirst().version();
        server.wiki().keep(page);

        assertThat(everything(connect(BOTH)).getFirst().version()).isNotEqualTo(before);
    }

    @Test
    void aSpaceThatIsGoneStopsThePassSoThatItsArticlesAreNotTakenForDeleted() {
        assertThat(Connected.failure(() -> everything(connect(Map.of("spaces", "LOST"))))
                        .kind())
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void anEmptyPageIsNoArticle() {
        server.wiki().add("KB", "Overview", "", "");

        assertThat(everything(connect(BOTH))).isEmpty();
    }

    @Test
    void withoutSpacesThereAreNoArticles() {
        server.wiki().add("KB", "Open", "For all", "");

        assertThat(everything(connect(Map.of()))).isEmpty();
    }

    @Test
    void aPagesAddressLeadsToTheSiteAndNotToWhereTheAnswerPoints() {
        String page = server.wiki().add("KB", "Open", "For all", "");

        assertThat(everything(connect(BOTH)).getFirst().link())
                .contains(URI.create(server.address() + "/wiki/spaces/KB/pages/" + page + "/A+page"));
    }

    private Map<String, Audience> audiences(Map<String, String> settings) {
        return everything(connect(settings)).stream()
                .collect(Collectors.toMap(KnowledgeItem::id, KnowledgeItem::audience));
    }

    private static List<KnowledgeItem> everything(Connected jira) {
        List<KnowledgeItem> items = new ArrayList<>();
        Checkpoint at = Checkpoint.start();
        Batch<KnowledgeItem> page;
        do {
            page = jira.connector().knowledge().list(at);
            items.addAll(page.items());
            at = page.next();
        } while (page.more());
        return items;
    }

    private Connected connect(Map<String, String> more) {
        return Connected.to(server.address(), home, more);
    }
}
