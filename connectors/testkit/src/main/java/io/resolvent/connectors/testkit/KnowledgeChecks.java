package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeItem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Knowledge is complete after a pass, and never wider in audience than the store says. */
interface KnowledgeChecks extends Check {

    @Test
    @Covers(Capability.READ_ARTICLES)
    default void articlesAreReadWithTheirAudience() {
        bench().store().addKnowledge(Kind.ARTICLE, "Opening hours", "We are open all day.", Audience.PUBLIC);
        bench().store().addKnowledge(Kind.ARTICLE, "Refund limits", "Up to 50 without asking.", Audience.INTERNAL);

        List<KnowledgeItem> items = everything("100");

        assertItem(items, "Opening hours", "open all day", Kind.ARTICLE, Audience.PUBLIC);
        assertItem(items, "Refund limits", "without asking", Kind.ARTICLE, Audience.INTERNAL);
    }

    @Test
    @Covers(Capability.READ_MACROS)
    default void macrosAreRead() {
        bench().store().addKnowledge(Kind.MACRO, "Apology", "We are sorry for the delay.", Audience.PUBLIC);

        assertItem(everything("100"), "Apology", "sorry for the delay", Kind.MACRO, Audience.PUBLIC);
    }

    @Test
    @Covers(Capability.READ_THREADS)
    default void threadsAreReadAsInternal() {
        bench().store().addKnowledge(Kind.THREAD, "Outage", "The queue was stuck.", Audience.INTERNAL);

        assertThat(everything("100"))
                .filteredOn(item -> item.kind() == Kind.THREAD && item.body().contains("queue was stuck"))
                .singleElement()
                .extracting(KnowledgeItem::audience)
                .isEqualTo(Audience.INTERNAL);
    }

    @Test
    @Covers(Capability.READ_THREADS)
    default void aSecondPassShowsTheSameThreads() {
        bench().store().addKnowledge(Kind.THREAD, "Twice", "The same thread both times.", Audience.INTERNAL);

        List<KnowledgeItem> first = everything("100");

        assertThat(first).isNotEmpty();
        assertThat(everything("1")).containsExactlyInAnyOrderElementsOf(first);
        assertThat(first).extracting(KnowledgeItem::id).doesNotHaveDuplicates();
    }

    @Test
    @Covers(Capability.READ_ARTICLES)
    default void aSecondPassShowsTheSame() {
        bench().store().addKnowledge(Kind.ARTICLE, "Twice", "The same both times.", Audience.PUBLIC);

        List<KnowledgeItem> first = everything("100");

        assertThat(everything("2")).containsExactlyInAnyOrderElementsOf(first);
        assertThat(first).extracting(item -> item.kind() + " " + item.id()).doesNotHaveDuplicates();
        assertThat(first).allSatisfy(item -> assertThat(item.version()).isNotBlank());
    }

    private List<KnowledgeItem> everything(String pageSize) {
        return everything(bench().connectWith("page-size", pageSize));
    }

    /** One pass over all there is. */
    static List<KnowledgeItem> everything(Connector connector) {
        List<KnowledgeItem> items = new ArrayList<>();
        Checkpoint at = Checkpoint.start();
        Batch<KnowledgeItem> page;
        int pages = 0;
        do {
            page = connector.knowledge().list(at);
            items.addAll(page.items());
            at = page.next();
            assertThat(++pages).as("a pass that never ends").isLessThan(SyncChecks.LONGEST_PASS);
        } while (page.more());
        return items;
    }

    private static void assertItem(
            List<KnowledgeItem> items, String title, String words, Kind kind, Audience audience) {
        assertThat(items)
                .filteredOn(item -> item.title().equals(title))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo(kind);
                    assertThat(item.audience()).isEqualTo(audience);
                    assertThat(item.body()).contains(words);
                });
    }
}
