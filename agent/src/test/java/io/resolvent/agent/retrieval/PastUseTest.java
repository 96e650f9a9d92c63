package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PastUseTest {

    private static final List<KnowledgeItem> ITEMS =
            List.of(article("7", "https://help.example/articles/7"), article("77", "https://help.example/articles/77"));

    @Test
    void aMacroAndALinkedArticleWereUsed() {
        ResolvedTicket ticket = solved("1", "m1", "Please see https://help.example/articles/77, it tells how.");

        assertThat(PastUse.of(List.of(ticket), ITEMS).of(ticket)).containsExactlyInAnyOrder("MACRO/m1", "ARTICLE/77");
    }

    @Test
    void anAnswerWithoutBothTeachesNothing() {
        ResolvedTicket ticket = solved("1", "", "See our help pages at https://help.example/articles.");

        assertThat(PastUse.of(List.of(ticket), ITEMS).byTicket()).isEmpty();
    }

    @Test
    void theMostUsedIsTheMostPopularAndKindsWithoutRecordsAreInTheMiddle() {
        PastUse uses =
                PastUse.of(List.of(solved("1", "m1", ""), solved("2", "m1", ""), solved("3", "m2", "")), List.of());

        assertThat(uses.popularity(Passages.of(SourceKind.MACRO, "m1", 0, Audience.PUBLIC, "x")))
                .isEqualTo(1);
        assertThat(uses.popularity(Passages.of(SourceKind.MACRO, "m3", 0, Audience.PUBLIC, "x")))
                .isZero();
        assertThat(uses.popularity(Passages.of(SourceKind.ARTICLE, "a", 0, Audience.PUBLIC, "x")))
                .isEqualTo(0.5);
    }

    private static ResolvedTicket solved(String id, String macro, String resolution) {
        return new ResolvedTicket(
                new TicketRef("desk", id),
                "1",
                "question",
                resolution,
                List.of(),
                "",
                macro,
                Map.of(),
                Passages.KNOWN,
                Passages.KNOWN);
    }

    private static KnowledgeItem article(String id, String link) {
        return new KnowledgeItem(
                id,
                KnowledgeItem.Kind.ARTICLE,
                "title",
                "body",
                KnowledgeItem.Format.PLAIN,
                Audience.PUBLIC,
                "1",
                Passages.KNOWN,
                Map.of(),
                Optional.of(URI.create(link)));
    }
}
