package io.resolvent.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.store.StoredDocument;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SectionsTest {

    private static final String TAIL = "\n\nThen wait. ".repeat(120).strip();
    private static final String BODY = "# One\n\nFirst do this.\n\nThen do that.\n\n# Two\n\n" + TAIL;

    @Test
    void aPassageOfAnArticleIsReadWithItsSection() {
        Passage section = Sections.around(passage(SourceKind.ARTICLE, "First do this."), stored(SourceKind.ARTICLE));

        assertThat(section.text()).startsWith("# One").endsWith("Then do that.");
        assertThat(BODY.substring(section.start(), section.end())).isEqualTo(section.text());
    }

    @Test
    void aPassageOfAMacroIsReadWhole() {
        Passage whole = Sections.around(passage(SourceKind.MACRO, "First do this."), stored(SourceKind.MACRO));

        assertThat(whole.text()).isEqualTo(BODY);
    }

    @Test
    void aPassageThatIsNoLongerInItsDocumentStaysAsItIs() {
        Passage gone = passage(SourceKind.ARTICLE, "First do something else.");

        assertThat(Sections.around(gone, stored(SourceKind.ARTICLE))).isEqualTo(gone);
        assertThat(Sections.around(gone, Optional.empty())).isEqualTo(gone);
    }

    private static Passage passage(SourceKind kind, String text) {
        int start = Math.max(0, BODY.indexOf(text));
        return new Passage(
                "desk/" + kind + "/1#0",
                "desk",
                kind,
                "1",
                "1",
                Audience.PUBLIC,
                "Title",
                text,
                start,
                start + text.length(),
                Map.of(),
                Instant.EPOCH);
    }

    private static Optional<StoredDocument> stored(SourceKind kind) {
        return Optional.of(new StoredDocument(
                "desk",
                kind,
                "1",
                "1",
                Audience.PUBLIC,
                "Title",
                BODY,
                Format.MARKDOWN,
                Map.of(),
                "",
                true,
                "",
                Instant.EPOCH,
                Instant.EPOCH));
    }
}
