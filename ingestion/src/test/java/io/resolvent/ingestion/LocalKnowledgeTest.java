package io.resolvent.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Visibility;
import io.resolvent.ingestion.index.Hit;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.Scope;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.redaction.Redactors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalKnowledgeTest {

    @TempDir
    private Path home;

    private final DeskInMemory desk = new DeskInMemory();

    private Knowledge open() {
        return open(home, new WordEmbedder());
    }

    private static Knowledge open(Path home, WordEmbedder embedder) {
        return LocalKnowledge.open(
                home, embedder, KnowledgeIndexOpener.lucene(), Redactors.standard(), IngestSettings.defaults());
    }

    private static List<String> found(Knowledge knowledge, String words) {
        return knowledge
                .index()
                .keyword(words, Scope.of(Audience.INTERNAL, SourceKind.TICKET, SourceKind.ARTICLE), 50)
                .stream()
                .map(Hit::passage)
                .map(passage -> passage.documentId())
                .sorted()
                .toList();
    }

    @Test
    void aSolvedTicketTeachesItsQuestionAndItsResolution() {
        desk.solve(
                "1",
                "My printer smokes, mail me at kim@mail.example\n\nThanks,\nKim Novak\n-- \nKim",
                "Dear Kim Novak, please unplug the printer and wait an hour. Pat Stone",
                Map.of("intent", "printer_smokes", "macro", "m7"));
        try (Knowledge knowledge = open()) {
            IngestReport report = knowledge.ingest(desk, Progress.silent());
            assertThat(report.tickets()).isOne();
            assertThat(report.passages()).isOne();
            ResolvedTicket ticket = knowledge.resolvedTicket("desk/TICKET/1").orElseThrow();
            assertThat(ticket.question())
                    .isEqualTo("Help wanted\nMy printer smokes, mail me at [EMAIL]\n\nThanks,\n[NAME]");
            assertThat(ticket.resolution())
                    .isEqualTo("Dear [NAME], please unplug the printer and wait an hour. [NAME]");
            assertThat(ticket.intent()).isEqualTo("printer_smokes");
            assertThat(ticket.macro()).isEqualTo("m7");
            assertThat(ticket.thread()).hasSize(3);
            assertThat(ticket.thread().get(1))
                    .isEqualTo(new ResolvedTicket.Turn(
                            "support agent", Visibility.INTERNAL, "[NAME] called from [PHONE]"));
            assertThat(knowledge.resolvedTickets()).singleElement().satisfies(listed -> {
                assertThat(listed.question()).isEqualTo(ticket.question());
                assertThat(listed.thread()).isEmpty();
            });
            assertThat(knowledge.index().keyword("printer", Scope.of(Audience.PUBLIC, SourceKind.TICKET), 5))
                    .isEmpty();
            assertThat(found(knowledge, "printer")).containsExactly("1");
        }
    }

    @Test
    void aThreadKeepsTheTicketThatItIsAbout() {
        desk.thread(
                "C1-1.000001",
                "Export hangs",
                "Pat Stone: the queue was stuck",
                Map.of("system", "rt", "ticket", "47"));
        try (Knowledge knowledge = open()) {
            knowledge.ingest(desk, Progress.silent());
            assertThat(knowledge.index().keyword("queue", Scope.of(Audience.PUBLIC, SourceKind.THREAD), 5))
                    .isEmpty();
            assertThat(knowledge.index().keyword("queue", Scope.of(Audience.INTERNAL, SourceKind.THREAD), 5))
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.passage().ticket()).contains("rt:47");
                        assertThat(hit.passage().audience()).isEqualTo(Audience.INTERNAL);
                    });
        }
    }

    @Test
    void aSecondRunChangesNothing() {
        fill();
        try (Knowledge knowledge = open()) {
            knowledge.ingest(desk, Progress.silent());
            String generation = knowledge.index().generation();
            int reads = desk.reads;
            IngestReport again = knowledge.ingest(desk, Progress.silent());
            assertThat(again).isEqualTo(IngestReport.nothing());
            assertThat(knowledge.index().generation()).isEqualTo(generation);
            assertThat(desk.reads).isEqualTo(reads);
        }
    }

    @Test
    void editsReopeningsAndDeletionsAreFollowed() {
        fill();
        try (Knowledge knowledge = open()) {
            knowledge.ingest(desk, Progress.silent());
            desk.solve("2", "Now about bicycles", "Ride them", Map.of("intent", "bikes"));
            desk.put("3", Status.OPEN, Author.Role.SUPPORT_AGENT, "again broken", "hm", Set.of(), Map.of());
            desk.delete("4");
            desk.items.remove("a1");
            desk.article("a2", "Second", "Now it is about zeppelins.", Audience.PUBLIC);
            IngestReport report = knowledge.ingest(desk, Progress.silent());
            assertThat(report.removed()).isEqualTo(3);
            assertThat(found(knowledge, "bicycles")).containsExactly("2");
            assertThat(knowledge.resolvedTicket("desk/TICKET/3")).isEmpty();
            assertThat(knowledge.resolvedTicket("desk/TICKET/4")).isEmpty();
            assertThat(found(knowledge, "question3 question4 alpha1")).isEmpty();
            assertThat(found(knowledge, "zeppelins")).containsExactly("a2");
            assertThat(found(knowledge, "alpha2")).isEmpty();
        }
    }

    @Test
    void whatTheAssistantAnsweredAloneIsNotLearnt() {
        desk.put("1", Status.SOLVED, Author.Role.ASSISTANT, "first thing", "do this", Set.of(), Map.of());
        desk.put(
                "2",
                Status.SOLVED,
                Author.Role.ASSISTANT,
                "second thing",
                "do that",
                Set.of("assistant-confirmed"),
                Map.of());
        try (Knowledge knowledge = open()) {
            knowledge.ingest(desk, Progress.silent());
            assertThat(knowledge.resolvedTickets())
                    .extracting(ticket -> ticket.ref().id())
                    .containsExactly("2");
        }
    }

    @Test
    void anOutOfScopeTicketIsKeptWithoutIntentAndNeverFound() {
        desk.solve("1", "sing me a song", "we cannot", Map.of("oos", "true", "intent", "song"));
        try (Knowledge knowledge = open()) {
            knowledge.ingest(desk, Progress.silent());
            assertThat(knowledge.resolvedTickets())
                    .singleElement()
                    .satisfies(ticket -> assertThat(ticket.intent()).isEmpty());
            assertThat(knowledge.index().size()).isZero();
        }
    }

    @Test
    void nearDuplicatesAreFoldedAndUnfoldedWhenTheFirstGoes() {
        for (String id : List.of("1", "2", "3")) {
            desk.put(
                    id,
                    Status.SOLVED,
                    Author.Role.SUPPORT_AGENT,
                    "The lamp in the hall does not light up any more since the storm came over our house and took the roof away last week",
                    "Change it",
                    Set.of(),
                    Map.of("intent", "lamp"));
        }
        try (Knowledge knowledge = open()) {
            assertThat(knowledge.ingest(desk, Progress.silent()).folded()).isEqualTo(2);
            assertThat(found(knowledge, "lamp")).containsExactly("1");
            assertThat(knowledge.resolvedTickets()).hasSize(3);
            desk.delete("1");
            knowledge.ingest(desk, Progress.silent());
            assertThat(found(knowledge, "lamp")).containsExactly("2");
            desk.solve("2", "Another matter altogether", "Yes", Map.of("intent", "lamp"));
            knowledge.ingest(desk, Progress.silent());
            assertThat(found(knowledge, "lamp")).containsExactly("3");
        }
    }

    @Test
    void aBadRecordIsSkippedAndReported() {
        fill();
        desk.unreadable.add("2");
        try (Knowledge knowledge = open()) {
            IngestReport report = knowledge.ingest(desk, Progress.silent());
            assertThat(report.skipped())
                    .singleElement()
                    .satisfies(skipped -> assertThat(skipped.where()).isEqualTo("desk:2"));
            assertThat(knowledge.resolvedTickets()).hasSize(7);
        }
    }

    @Test
    void aRunCutAtAnyPointIsMadeGoodByTheNext(@TempDir Path other) throws IOException {
        fill();
        List<Object> uninterrupted;
        int[] steps = {0};
        try (Knowledge knowledge = open(other, new WordEmbedder())) {
            knowledge.ingest(desk, (step, done, total) -> steps[0]++);
            uninterrupted = state(knowledge);
        }
        assertThat(steps[0]).isGreaterThan(5);
        for (int cut = 1; cut <= steps[0]; cut++) {
            Path folder = Files.createDirectory(home.resolve("cut" + cut));
            int[] left = {cut};
            try (Knowledge knowledge = open(folder, new WordEmbedder())) {
                assertThatThrownBy(() -> knowledge.ingest(desk, (step, done, total) -> {
                            if (--left[0] == 0) {
                                throw new IllegalStateException("cut");
                            }
                        }))
                        .hasMessage("cut");
            }
            try (Knowledge knowledge = open(folder, new WordEmbedder())) {
                knowledge.ingest(desk, Progress.silent());
                assertThat(state(knowledge)).as("cut after step %d", cut).isEqualTo(uninterrupted);
            }
        }
    }

    @Test
    void aBrokenOrLostOrForeignIndexIsBuiltAgain() throws IOException {
        fill();
        List<Object> before;
        try (Knowledge knowledge = open()) {
            knowledge.ingest(desk, Progress.silent());
            before = state(knowledge);
        }
        eachIndexFile(file -> Files.write(file, new byte[] {1, 2, 3}));
        try (Knowledge knowledge = open()) {
            assertThat(state(knowledge)).isEqualTo(before);
        }
        eachIndexFile(Files::delete);
        try (Knowledge knowledge = open()) {
            assertThat(state(knowledge)).isEqualTo(before);
        }
        try (Knowledge knowledge = open(home, new WordEmbedder("other words"))) {
            assertThat(state(knowledge)).isEqualTo(before);
            knowledge.rebuildIndex(Progress.silent());
            assertThat(state(knowledge)).isEqualTo(before);
        }
    }

    @Test
    void aDamagedFileIsNamedInOneClearLine() throws IOException {
        Files.writeString(
                home.resolve("knowledge.db"),
                "this is no database at all, but long enough to look like one".repeat(50));
        assertThatThrownBy(this::open).hasMessageContaining("knowledge.db");
    }

    private void eachIndexFile(FileWork work) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("index"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .toList()) {
                work.on(file);
            }
        }
    }

    private interface FileWork {
        void on(Path file) throws IOException;
    }

    private void fill() {
        for (int i = 1; i <= 8; i++) {
            desk.solve(
                    "" + i,
                    "About question" + i + " and nothing else",
                    "Answer number " + i,
                    Map.of("intent", "i" + i % 2));
        }
        desk.solve("7", "About question1 and nothing else", "Answer again", Map.of("intent", "i1"));
        desk.delete("8");
        desk.put("9", Status.OPEN, Author.Role.SUPPORT_AGENT, "open", "not yet", Set.of(), Map.of());
        desk.solve("10", "Ten", "X", Map.of());
        for (int i = 1; i <= 5; i++) {
            desk.article(
                    "a" + i,
                    "Article " + i,
                    "# Alpha" + i + "\n\nAll about alpha" + i + ".",
                    i == 3 ? Audience.INTERNAL : Audience.PUBLIC);
        }
    }

    private static List<Object> state(Knowledge knowledge) {
        Scope all = Scope.of(Audience.INTERNAL, SourceKind.TICKET, SourceKind.ARTICLE);
        return List.of(
                knowledge.items(),
                knowledge.resolvedTickets(),
                knowledge.resolvedTickets().stream()
                        .map(ticket -> knowledge.resolvedTicket(
                                "desk/TICKET/" + ticket.ref().id()))
                        .toList(),
                knowledge.index().size(),
                Stream.of("question1", "question2 nothing", "alpha3 about", "ten")
                        .map(words -> knowledge.index().keyword(words, all, 20).stream()
                                .map(Hit::passage)
                                .map(passage -> passage.id() + passage.text() + passage.labels())
                                .sorted()
                                .toList())
                        .toList());
    }
}
