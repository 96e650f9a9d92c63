package io.resolvent.ingestion.pgvector;

import static io.resolvent.ingestion.index.Samples.axis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Audience;
import io.resolvent.ingestion.index.IndexUnusable;
import io.resolvent.ingestion.index.IndexedPassage;
import io.resolvent.ingestion.index.KnowledgeIndex;
import io.resolvent.ingestion.index.KnowledgeIndexContract;
import io.resolvent.ingestion.index.Samples;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.index.VectorSpace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PgVectorIndexTest extends KnowledgeIndexContract {

    private static final VectorSpace SPACE = new VectorSpace("test-model", Samples.DIMENSION);

    private Optional<Pglite> running = Optional.empty();

    @BeforeAll
    void startPostgres() {
        running = Optional.of(Pglite.start());
    }

    @AfterAll
    void stopPostgres() {
        running.ifPresent(Pglite::close);
    }

    @Override
    protected KnowledgeIndex empty() {
        return PgVectorKnowledgeIndex.create(running.orElseThrow().database(), SPACE);
    }

    @Override
    protected int hostileQuestions() {
        return 600;
    }

    @Test
    void isThereForASecondMachine() {
        fill(article("a", "refund"));
        try (KnowledgeIndex other =
                PgVectorKnowledgeIndex.open(running.orElseThrow().database(), SPACE)) {
            assertThat(ids(other.keyword("refund", ALL, 10))).containsExactly("a");
            other.put(List.of(article("b", "refund")));
            other.refresh();
            assertThat(other.generation()).isEqualTo(index().generation());
        }
        assertThat(ids(index().keyword("refund", ALL, 10))).containsExactly("a", "b");
    }

    @Test
    void refusesAnotherEmbeddersVectors() {
        fill(article("a", "refund"));
        assertThatThrownBy(() ->
                        PgVectorKnowledgeIndex.open(running.orElseThrow().database(), new VectorSpace("other", 8)))
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("other");
        VectorSpace wider = new VectorSpace("test-model", 9);
        assertThatThrownBy(
                        () -> PgVectorKnowledgeIndex.open(running.orElseThrow().database(), wider))
                .isInstanceOf(IndexUnusable.class);
        try (KnowledgeIndex anew =
                PgVectorKnowledgeIndex.create(running.orElseThrow().database(), wider)) {
            assertThat(anew.size()).isZero();
        }
    }

    @Test
    void saysWhenItsTablesAreGone() throws SQLException {
        execute("DROP TABLE passage, passage_word, passage_index, passage_schema_history");
        assertThatThrownBy(() -> index().keyword("refund", ALL, 1)).isInstanceOf(IndexUnusable.class);
    }

    @Test
    void keepsTheCountsOfWordsRight() throws SQLException {
        fill(article("a", "refund refund order"), article("b", "refund card"));
        fill(article("a", "printer"), article("c", "refund refund"));
        index().remove(Set.of("desk/ARTICLE/b"));
        index().refresh();
        try (Connection connection = running.orElseThrow().database().getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT string_agg(word || passages, ' ' ORDER BY word)"
                        + " FROM passage_word WHERE passages <> 0")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("printer1 refund1");
        }
    }

    @Test
    void findsAPassageInScopeEvenWhenTheRareWordsAreOutOfScope() {
        fill(IntStream.range(0, KeywordSearch.CANDIDATES + 100)
                .mapToObj(i -> article("common" + i, "order"))
                .toArray(IndexedPassage[]::new));
        fill(Samples.passage("inside", Audience.INTERNAL, SourceKind.ARTICLE, Samples.DAY, "chargeback"));
        Scope anybody = Scope.of(Audience.PUBLIC, SourceKind.ARTICLE);
        assertThat(index().keyword("order chargeback", anybody, 3)).hasSize(3);
        assertThat(ids(index().keyword("order chargeback", ALL, 3)))
                .startsWith("inside")
                .hasSize(3);
        assertThat(index().nearest(axis(0), anybody, 5)).hasSize(5);
    }

    @Test
    void saysWhatToDoWithoutTheExtension() {
        try (Pglite plain = Pglite.withoutVectors()) {
            assertThatThrownBy(() -> PgVectorKnowledgeIndex.open(plain.database(), SPACE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("CREATE EXTENSION vector");
        }
    }

    @Test
    void knowsWhichVersionsOfTheExtensionWillDo() {
        assertThat(List.of("0.8.0", "0.8.7", "0.10.0", "1.0.0")).allMatch(PgVectorSchema::isNewEnough);
        assertThat(List.of("0.4.4", "0.7.4")).noneMatch(PgVectorSchema::isNewEnough);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = running.orElseThrow().database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
