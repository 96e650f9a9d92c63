package io.resolvent.evaluation.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.config.ConfigurationFile;
import io.resolvent.agent.guard.SameAnswer;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Ticket;
import io.resolvent.evaluation.files.ExportFiles;
import io.resolvent.evaluation.files.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped casebook says what it means to say. */
class CasebookTest {

    private final ExportFiles files = new ExportFiles(ConfigurationFile.defaults(), Clock.systemUTC());

    static List<CaseSet> sets() throws IOException {
        return CaseSet.in(ShippedCasebook.folder());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyTicketCanBeReadByTheProduct(CaseSet set) {
        assertThat(files.open(set.tickets()))
                .extracting(ticket -> ticket.ref().id())
                .containsExactlyElementsOf(cases(set).stream().map(Case::id).toList());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theColdHistoryIsTwoDozenTicketsWithoutLabels(CaseSet set) {
        assertThat(files.history(List.of(set.history(HistoryKind.COLD))))
                .hasSize(24)
                .allSatisfy(ticket -> assertThat(ticket.fields()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aFullHistoryHasIntents(CaseSet set) {
        List<Ticket> history = files.history(List.of(set.history(HistoryKind.FULL)));

        if (set.found(HistoryKind.FULL) == HistoryKind.FULL) {
            assertThat(history)
                    .hasSizeGreaterThan(200)
                    .allSatisfy(t -> assertThat(t.fields()).containsKey("intent"));
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void allWasKnownBeforeTheFirstTicketCameIn(CaseSet set) {
        Instant first = files.open(set.tickets()).getFirst().createdAt();

        assertThat(files.history(List.of(set.history(HistoryKind.COLD), set.history(HistoryKind.FULL))))
                .allMatch(ticket -> ticket.updatedAt().isBefore(first));
        assertThat(documents(set).values()).allMatch(item -> item.updatedAt().isBefore(first));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyNamedDocumentExists(CaseSet set) {
        Set<String> known = documents(set).keySet();

        assertThat(cases(set))
                .allSatisfy(one -> assertThat(known)
                        .as(one.id())
                        .containsAll(one.expectation().documents()));
        assertThat(macros(set))
                .filteredOn(line -> line.json().has("gold_doc"))
                .allSatisfy(line -> assertThat(known)
                        .as(line.where())
                        .contains(line.json().path("gold_doc").asString("")));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theHalvesAreEquallyLargeInEveryCategory(CaseSet set) {
        Map<String, Integer> more = cases(set).stream()
                .collect(Collectors.groupingBy(
                        one -> one.expectation().category(),
                        Collectors.summingInt(one -> one.expectation().half() == Half.DEV ? 1 : -1)));

        assertThat(more)
                .allSatisfy((category, difference) ->
                        assertThat(difference).as(category).isBetween(-1, 1));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theRightAnswerIsNotForbidden(CaseSet set) {
        Map<String, KnowledgeItem> documents = documents(set);

        assertThat(cases(set))
                .filteredOn(one -> one.expectation().mayBeAnswered())
                .filteredOn(one -> !one.expectation().documents().isEmpty())
                .allSatisfy(one -> {
                    String answer = one.expectation().documents().stream()
                            .flatMap(id -> Optional.ofNullable(documents.get(id)).stream())
                            .filter(item -> item.audience() == Audience.PUBLIC)
                            .map(KnowledgeItem::body)
                            .collect(Collectors.joining("\n\n"));
                    assertThat(one.expectation().forbidden())
                            .noneMatch(pattern -> pattern.matcher(answer).find());
                });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatIsToBeAnsweredAtOnceHasAPublicAnswer(CaseSet set) {
        List<String> open = documents(set).values().stream()
                .filter(item -> item.audience() == Audience.PUBLIC)
                .map(KnowledgeItem::id)
                .toList();

        assertThat(cases(set))
                .filteredOn(one -> one.expectation().expect() == Choice.AUTO)
                .allSatisfy(one -> assertThat(open)
                        .as(one.id())
                        .containsAll(one.expectation().documents()));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyInternalDocumentIsGuardedByEveryTicket(CaseSet set) {
        List<KnowledgeItem> internal = documents(set).values().stream()
                .filter(item -> item.audience() == Audience.INTERNAL)
                .toList();

        assertThat(internal).isNotEmpty();
        assertThat(cases(set))
                .flatMap(one -> internal.stream()
                        .filter(item -> one.expectation().forbidden().stream()
                                .noneMatch(
                                        pattern -> pattern.matcher(item.body()).find()))
                        .map(item -> one.id() + " lets " + item.id() + " through")
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void noTextComesTwice(CaseSet set) {
        assertThat(cases(set).stream().map(Case::question).filter(text -> text.length() > 20))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aQuarterOfTheTicketsArePlainQuestions(CaseSet set) {
        List<Case> cases = cases(set);

        assertThat(cases.stream().filter(one -> one.expectation().expect() == Choice.AUTO))
                .hasSizeGreaterThanOrEqualTo(cases.size() / 4);
    }

    /** What the back-test and the calibration call right rests on this. */
    @ParameterizedTest
    @MethodSource("sets")
    void aMacroSaysTheSameAsTheDocumentBehindItAndNoOther(CaseSet set) {
        Map<String, String> documents = publicBodies(set.documents());
        Map<String, String> macros = publicBodies(set.macros().orElseThrow());
        SameAnswer same = SameAnswer.among(Stream.concat(documents.values().stream(), macros.values().stream())
                .toList());
        Map<String, String> behind = JsonLines.read(set.macros().orElseThrow()).stream()
                .collect(Collectors.toMap(
                        line -> line.path("id").asString(""),
                        line -> line.path("gold_doc").asString("")));
        long found = 0;
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            List<String> equal = documents.entrySet().stream()
                    .filter(document -> same.says(document.getValue(), macro.getValue(), ""))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(equal).as(macro.getKey()).isSubsetOf(behind.getOrDefault(macro.getKey(), ""));
            found += equal.size();
        }
        assertThat(found).isGreaterThanOrEqualTo(macros.size() * 3 / 4);
    }

    private static Map<String, String> publicBodies(Path file) {
        return JsonLines.read(file).stream()
                .filter(line -> line.path("visibility").asString("").equals("public"))
                .collect(Collectors.toMap(
                        line -> line.path("id").asString(""),
                        line -> line.path("body").asString("")));
    }

    private static List<Case> cases(CaseSet set) {
        return CaseFile.read(set.tickets());
    }

    private Map<String, KnowledgeItem> documents(CaseSet set) {
        return files.knowledge(List.of(set.documents())).stream()
                .collect(Collectors.toMap(KnowledgeItem::id, Function.identity()));
    }

    private static List<JsonLines.Line> macros(CaseSet set) {
        return set.macros().stream()
                .flatMap(file -> JsonLines.lines(file).stream())
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::copyOf));
    }
}
