package io.resolvent.agent.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.TicketRef;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HybridRetrieverTest {

    private static final RetrievalSettings SETTINGS = RetrievalSettings.standard();

    private final MemoryIndex index = new MemoryIndex();

    @Test
    void answersArePublicAndGuidanceIsNot() {
        index.add(article("open", Audience.PUBLIC, "reset the password"));
        index.add(article("closed", Audience.INTERNAL, "reset the password for staff"));

        Evidence evidence = retrieve("reset the password");

        assertThat(evidence.answers())
                .extracting(a -> a.passage().passage().documentId())
                .containsExactly("open");
        assertThat(evidence.guidance())
                .extracting(g -> g.passage().documentId())
                .containsExactly("closed");
    }

    @Test
    void theAudienceOfAnswersIsInsideTheQuery() {
        retrieve("reset the password");

        assertThat(index.asked)
                .filteredOn(scope -> scope.kinds().contains(SourceKind.MACRO)
                        && !scope.kinds().contains(SourceKind.THREAD))
                .isNotEmpty()
                .allMatch(scope -> scope.audience() == Audience.PUBLIC);
    }

    @Test
    void whatHasNothingToDoWithItIsNoEvidence() {
        index.add(article("other", Audience.PUBLIC, "xylophone quiz jazz"));

        assertThat(retrieve("reset the password").isEmpty()).isTrue();
    }

    @Test
    void aTicketIsNoPrecedentOfItself() {
        index.add(Passages.of(SourceKind.TICKET, "1", 0, Audience.INTERNAL, "reset the password"));
        index.add(Passages.of(SourceKind.TICKET, "2", 0, Audience.INTERNAL, "reset the password"));

        assertThat(retrieve("reset the password").precedents())
                .extracting(p -> p.ticket().ref().id())
                .containsExactly("2");
    }

    @Test
    void whatWasNotKnownYetIsNotFound() {
        index.add(article("open", Audience.PUBLIC, "reset the password"));

        Evidence before = retriever().retrieve(inquiry("reset the password"), Intent.unknown(), Passages.KNOWN);

        assertThat(before.isEmpty()).isTrue();
    }

    @Test
    void theMacroThatAnIntentIsAnsweredWithComesForward() {
        index.add(Passages.of(SourceKind.MACRO, "m1", 0, Audience.PUBLIC, "reset the password here"));
        index.add(Passages.of(SourceKind.MACRO, "m2", 0, Audience.PUBLIC, "reset your device password please"));
        Intent intent = new Intent("login", 0.95, "", 0.1, true);
        HybridRetriever retriever = retriever();
        Evidence before = retriever.retrieve(inquiry("reset the password"), intent, Instant.MAX);

        retriever.learn(
                List.of(solved("7", "login", "m2"), solved("8", "login", "m2"), solved("9", "login", "m2")), List.of());
        Evidence after = retriever.retrieve(inquiry("reset the password"), intent, Instant.MAX);

        assertThat(before.answers().getFirst().passage().passage().documentId()).isEqualTo("m1");
        assertThat(after.answers().getFirst().passage().passage().documentId()).isEqualTo("m2");
    }

    @Test
    void whatHoldsForAnotherTierIsNoEvidence() {
        index.add(labelled("ours", "reset the password", Map.of("tier", "Plus")));
        index.add(labelled("theirs", "reset the password now", Map.of("tier", "Enterprise")));
        index.add(titled("said", "Enterprise customers only: reset the password", "reset the password"));

        Evidence evidence = retriever()
                .retrieve(inquiry("reset the password", Map.of("plan", "plus")), Intent.unknown(), Instant.MAX);

        assertThat(evidence.answers())
                .extracting(a -> a.passage().passage().documentId())
                .containsExactly("ours");
        assertThat(evidence.depends()).isEmpty();
    }

    @Test
    void whereTheTierIsNotKnownTheAnswerDependsOnIt() {
        index.add(labelled("plus", "reset the password", Map.of("tier", "plus")));
        index.add(labelled("free", "reset the password", Map.of("tier", "free")));

        assertThat(retrieve("reset the password").depends()).containsExactly("tier");
    }

    @Test
    void anOutdatedDocumentNeverAnswers() {
        index.add(labelled("old", "reset the password", Map.of("status", "outdated")));

        assertThat(retrieve("reset the password").isEmpty()).isTrue();
    }

    @Test
    void aRankingHasProceduresAndAnswersByTurns() {
        index.add(article("open1", Audience.PUBLIC, "reset the password"));
        index.add(article("open2", Audience.PUBLIC, "jazz quiz password"));
        index.add(article("closed", Audience.INTERNAL, "reset a password for staff"));

        assertThat(retriever().ranking(inquiry("reset the password"), Intent.unknown(), Instant.MAX, 10))
                .extracting(found -> found.passage().documentId())
                .containsExactly("closed", "open1", "open2");
    }

    @Test
    void anEmptyQuestionFindsNothing() {
        index.add(article("open", Audience.PUBLIC, "reset the password"));

        assertThat(retrieve("  ").isEmpty()).isTrue();
    }

    private Evidence retrieve(String text) {
        return retriever().retrieve(inquiry(text), Intent.unknown(), Instant.MAX);
    }

    private HybridRetriever retriever() {
        return new HybridRetriever(
                index,
                index,
                source -> Optional.of(solved(source.substring(source.lastIndexOf('/') + 1), "", "")),
                AsFound.READER,
                SETTINGS);
    }

    private static Passage article(String id, Audience audience, String text) {
        return Passages.of(SourceKind.ARTICLE, id, 0, audience, text);
    }

    private static ResolvedTicket solved(String id, String intent, String macro) {
        return new ResolvedTicket(
                new TicketRef("desk", id),
                "1",
                "question",
                "resolution",
                List.of(),
                intent,
                macro,
                Map.of(),
                Passages.KNOWN,
                Passages.KNOWN);
    }

    private static Passage labelled(String id, String text, Map<String, String> labels) {
        return Passages.labelled(SourceKind.ARTICLE, id, 0, Audience.PUBLIC, text, labels);
    }

    private static Passage titled(String id, String title, String text) {
        return Passages.titled(SourceKind.ARTICLE, id, title, text, Passages.KNOWN, Map.of());
    }

    private static Inquiry inquiry(String text) {
        return inquiry(text, Map.of());
    }

    private static Inquiry inquiry(String text, Map<String, String> context) {
        return new Inquiry(new TicketRef("desk", "1"), "1", "1", "", text, "en", context, 0, Passages.KNOWN);
    }
}
