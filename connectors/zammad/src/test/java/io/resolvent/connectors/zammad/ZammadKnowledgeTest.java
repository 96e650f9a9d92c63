package io.resolvent.connectors.zammad;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may see what Zammad knows. */
class ZammadKnowledgeTest extends ZammadBench {

    private static final String PAST = "2026-01-01T00:00:00.000Z";
    private static final String FUTURE = "2999-01-01T00:00:00.000Z";

    @Test
    void anAnswerIsForWhomItsTimesSay() {
        add("Public", ZammadHelp.OPEN, PAST, PAST, "");
        add("Internal", ZammadHelp.OPEN, PAST, "", "");
        add("Public later", ZammadHelp.OPEN, PAST, FUTURE, "");
        add("Archived later", ZammadHelp.OPEN, "", PAST, FUTURE);
        add("Archived", ZammadHelp.OPEN, PAST, PAST, PAST);
        add("Draft", ZammadHelp.OPEN, "", "", "");
        add("Later", ZammadHelp.OPEN, FUTURE, FUTURE, "");
        add("Odd", ZammadHelp.OPEN, "", "yes", "");
        add("Restricted", ZammadHelp.RESTRICTED, "", PAST, "");
        add("Nowhere", 77, "", PAST, "");

        assertThat(knowledge(connect()))
                .extracting(KnowledgeItem::title, KnowledgeItem::audience)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Public", Audience.PUBLIC),
                        Tuple.tuple("Internal", Audience.INTERNAL),
                        Tuple.tuple("Public later", Audience.INTERNAL),
                        Tuple.tuple("Archived later", Audience.PUBLIC),
                        Tuple.tuple("Odd", Audience.INTERNAL),
                        Tuple.tuple("Restricted", Audience.INTERNAL),
                        Tuple.tuple("Nowhere", Audience.INTERNAL));
    }

    @Test
    void nothingOfASwitchedOffKnowledgeBaseIsPublic() {
        add("Public", ZammadHelp.OPEN, PAST, PAST, "");
        desk().help().deactivate();

        assertThat(knowledge(connect())).extracting(KnowledgeItem::audience).containsExactly(Audience.INTERNAL);
    }

    @Test
    void anAnswerWithoutTheTimesIsInternal() {
        JsonNode none = JsonMapper.builder().build().createObjectNode();

        assertThat(new ZammadPublishing(none, Instant.now()).audience()).contains(Audience.INTERNAL);
    }

    @Test
    void withoutTheRightToReadItTheKnowledgeBaseIsEmpty() {
        add("Public", ZammadHelp.OPEN, PAST, PAST, "");
        desk().help().hide();

        assertThat(knowledge(connect())).isEmpty();
    }

    @Test
    void anAnswerHasItsLanguageAndLeadsBack() {
        add("Public", ZammadHelp.OPEN, PAST, PAST, "");

        assertThat(knowledge(connect())).singleElement().satisfies(item -> {
            assertThat(item.labels()).isEqualTo(Map.of("language", "en"));
            assertThat(item.link())
                    .hasValueSatisfying(
                            link -> assertThat(link.toString()).endsWith("/#knowledge_base/1/locale/en-us/answer/10"));
        });
    }

    @Test
    void cannedAnswersAreMacrosThatWriteAndTextModules() {
        desk().lists().addMacro("Apology", "<p>Sorry, #{ticket.customer.firstname}.</p>", false);
        desk().lists().addMacro("For the team", "Ask a colleague.", true);
        desk().lists().addSilentMacro("Close");
        desk().lists().addTextModule("Greeting", "Hello #{ ticket.customer.lastname } from #{config.organization}");

        List<KnowledgeItem> items = knowledge(connect());

        assertThat(items)
                .extracting(KnowledgeItem::title, KnowledgeItem::audience)
                .containsExactly(
                        Tuple.tuple("Apology", Audience.PUBLIC),
                        Tuple.tuple("For the team", Audience.INTERNAL),
                        Tuple.tuple("Greeting", Audience.PUBLIC));
        assertThat(items.getFirst().body()).isEqualTo("<p>Sorry, {{customer.first_name}}.</p>");
        assertThat(items.getLast().body()).contains("{{config.organization}}").doesNotContain("#{");
        assertThat(connect().schema().read().parts())
                .extracting(part -> part.id())
                .contains(items.getFirst().id(), items.getLast().id());
    }

    private void add(String title, long category, String internal, String published, String archived) {
        desk().help().add(title, "<p>Text of " + title + "</p>", category, internal, published, archived);
    }
}
