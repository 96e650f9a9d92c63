package io.resolvent.agent.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.Replay;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.log.Recorded;
import io.resolvent.agent.log.Verification;
import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.store.Alerts;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.connectors.rt.RtServer.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Twenty new tickets on a real Request Tracker, from opening to the customer's mail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RtEndToEndTest {

    private static final String RESOLVED = "auto_resolve";

    private final Map<String, NewTicket> tickets = new LinkedHashMap<>();
    private Optional<RtDesk> started = Optional.empty();
    private int decidedUnasked;
    private Optional<Course> told = Optional.empty();
    private Optional<Course> worked = Optional.empty();
    private Optional<Course> workedAgain = Optional.empty();

    @BeforeAll
    void work(@TempDir Path folder) {
        RtDesk desk = RtDesk.start(folder);
        started = Optional.of(desk);
        RestCustomers customers = new RestCustomers(desk.server());
        List<NewTicket> all = NewTicket.all();
        all.subList(0, all.size() - 1).forEach(ticket -> tickets.put(customers.open(ticket), ticket));
        desk.work();
        desk.tellOfChanges();
        tickets.put(customers.open(all.getLast()), all.getLast());
        decidedUnasked = desk.assistant().work();
        told = Optional.of(Course.of(desk, numbers()));
        desk.work();
        worked = Optional.of(Course.of(desk, numbers()));
        desk.work();
        desk.work();
        workedAgain = Optional.of(Course.of(desk, numbers()));
    }

    @AfterAll
    void stop() {
        started.ifPresent(RtDesk::close);
    }

    @Test
    void theWholeHistoryIsLearned() {
        assertThat(desk().learned().tickets())
                .isEqualTo(DeskFiles.history().size())
                .isGreaterThanOrEqualTo(60);
        assertThat(desk().learned().items())
                .isEqualTo(DeskFiles.rows("macros").size()
                        + DeskFiles.rows("knowledge").size());
        assertThat(desk().learned().skipped()).isEmpty();
    }

    @Test
    void aTicketIsAlsoFoundByASignedWebhookWithoutAsking() {
        String number = numbers().getLast();

        assertThat(decidedUnasked).isEqualTo(1);
        assertThat(told.orElseThrow().decision(number).decision()).isEqualTo(RESOLVED);
        assertThat(told.orElseThrow().written(number)).isEmpty();
        assertThat(worked().written(number)).hasSize(1);
    }

    @Test
    void familiarQuestionsAreResolvedAndSomeInOtherWordsAreLeftToPeople() {
        List<String> plain = numbers(NewTicket::isPlain);
        List<String> loose = numbers(NewTicket::isLoose);

        assertThat(plain).as(table()).hasSizeGreaterThanOrEqualTo(5).allMatch(this::isResolved);
        assertThat(loose).as(table()).isNotEmpty().anyMatch(number -> !isResolved(number));
        assertThat(numbers().stream().filter(this::isResolved))
                .allSatisfy(number -> assertThat(decision(number).intent())
                        .isEqualTo(ticket(number).intent()));
    }

    @Test
    void whatIsUnknownReservedOrHostileIsNeverResolved() {
        assertThat(numbers(ticket -> ticket.intent().isEmpty())).as(table()).noneMatch(this::isResolved);
        assertThat(reasons("people")).containsExactly(Reason.BELONGS_TO_PEOPLE);
        assertThat(reasons("automatic")).containsExactly(Reason.AUTOMATIC_MAIL);
        assertThat(reasons("instruction")).contains(Reason.STEERED);
        assertThat(reasons("unfamiliar")).containsAnyOf(Reason.UNFAMILIAR, Reason.NO_EVIDENCE);
    }

    @Test
    void everyTicketGetsOneEffectOrIsLeftAlone() {
        assertThat(numbers()).allSatisfy(number -> {
            List<Message> written = worked().written(number);
            switch (decision(number).decision()) {
                case RESOLVED -> assertThat(written).singleElement().matches(message -> !message.internal());
                case "suggest", "hand_off" ->
                    assertThat(written).singleElement().matches(Message::internal);
                default -> assertThat(written).isEmpty();
            }
        });
    }

    @Test
    void aResolvedTicketIsResolvedInTheStoreAndTheOthersAreNot() {
        assertThat(numbers())
                .allSatisfy(number -> assertThat(
                                "resolved".equals(worked().statuses().get(number)))
                        .isEqualTo(isResolved(number)));
    }

    @Test
    void aReplyIsMailedToItsRequesterOnceAndNotesAreMailedToNobody() {
        List<String> mails = workedAgain().answers();

        assertThat(numbers()).allSatisfy(number -> {
            List<String> own =
                    mails.stream().filter(Course.to(ticket(number).email())).toList();
            if (isResolved(number)) {
                assertThat(own)
                        .filteredOn(mail -> mail.contains(answer(number)))
                        .hasSize(1);
                assertThat(own).hasSize(2).anyMatch(mail -> mail.contains("] Resolved: "));
            } else {
                assertThat(own).isEmpty();
            }
        });
        assertThat(mails)
                .hasSize(2 * (int) numbers().stream().filter(this::isResolved).count());
    }

    @Test
    void aReplyIsTheMacroOfItsIntent() {
        assertThat(numbers().stream().filter(this::isResolved))
                .isNotEmpty()
                .allSatisfy(number ->
                        assertThat(worked().written(number).getFirst().text()).contains(answer(number)));
    }

    @Test
    void nothingThatCustomersMayNotSeeReachesThem() {
        assertThat(workedAgain().mails()).isNotEmpty().noneMatch(DeskFiles::isSecret);
        assertThat(numbers(ticket -> !ticket.expected().equals("automatic")))
                .as("the notes hold what customers may not see")
                .anyMatch(number ->
                        worked().written(number).stream().map(Message::text).anyMatch(DeskFiles::isSecret));
        assertThat(numbers())
                .allSatisfy(number -> assertThat(workedAgain().written(number).stream()
                                .filter(message -> !message.internal())
                                .map(Message::text))
                        .noneMatch(DeskFiles::isSecret));
    }

    @Test
    void workingTwiceMoreChangesNothing() {
        assertThat(workedAgain().transactions()).isEqualTo(worked().transactions());
        assertThat(workedAgain().messages()).isEqualTo(worked().messages());
        assertThat(workedAgain().statuses()).isEqualTo(worked().statuses());
        assertThat(workedAgain().mails()).isEqualTo(worked().mails());
        assertThat(workedAgain().log()).isEqualTo(worked().log());
    }

    @Test
    void whatIsLoggedBesideTheDecisionsIsThatThereWasNothingMoreToDecide() {
        List<PolicyLogEntry> rest = workedAgain().log().stream()
                .map(Recorded::entry)
                .filter(entry -> !entry.equals(decision(entry.ref().id())))
                .toList();

        assertThat(rest).as(table()).allSatisfy(entry -> {
            assertThat(entry.decision()).isEqualTo("abstain");
            assertThat(entry.reasons()).containsAnyOf(Reason.OWN_COMMENT, Reason.ALREADY_DECIDED, Reason.TICKET_DONE);
            assertThat(entry.actionIds()).isEmpty();
        });
    }

    @Test
    void theLogIsIntactAndEveryEntryNamesItsTicketInTheStore() {
        assertThat(desk().assistant().archive().log().verify())
                .isEqualTo(new Verification.Intact(workedAgain().log().size(), false));
        assertThat(workedAgain().log())
                .extracting(row -> row.entry().ref().toString())
                .allMatch(ref -> ref.matches("rt:[0-9]+"))
                .containsAll(numbers().stream().map(number -> "rt:" + number).toList());
    }

    @Test
    void everyDecisionComesOutTheSameAgain() {
        Replay replay = new Replay(
                desk().assistant().steps(),
                desk().assistant().knowledge().index().generation());

        assertThat(workedAgain().log()).allSatisfy(row -> {
            Replay.Result result = replay.of(row);
            assertThat(result.differences()).isEmpty();
            assertThat(result.recorded()).isEmpty();
        });
    }

    @Test
    void nothingIsLeftUndone() {
        assertThat(new DeadLetters(desk().assistant().archive().database()).list(10))
                .isEmpty();
        assertThat(new Alerts(desk().assistant().archive().database()).open()).isEmpty();
    }

    private RtDesk desk() {
        return started.orElseThrow();
    }

    private Course worked() {
        return worked.orElseThrow();
    }

    private Course workedAgain() {
        return workedAgain.orElseThrow();
    }

    private List<String> numbers() {
        return List.copyOf(tickets.keySet());
    }

    private List<String> numbers(Predicate<NewTicket> wanted) {
        return tickets.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private NewTicket ticket(String number) {
        return Objects.requireNonNull(tickets.get(number));
    }

    private PolicyLogEntry decision(String number) {
        return worked().decision(number);
    }

    private boolean isResolved(String number) {
        return decision(number).decision().equals(RESOLVED);
    }

    private List<Reason> reasons(String kind) {
        return numbers(ticket -> ticket.expected().equals(kind)).stream()
                .flatMap(number -> decision(number).reasons().stream())
                .toList();
    }

    /** The first sentence of the macro that answers the ticket. */
    private String answer(String number) {
        String macro = "m-" + ticket(number).intent().replace('_', '-');
        return DeskFiles.rows("macros").stream()
                .filter(row -> DeskFiles.word(row, "id").equals(macro))
                .map(row -> DeskFiles.word(row, "body"))
                .map(body -> body.substring(0, body.indexOf('.') + 1))
                .findFirst()
                .orElseThrow();
    }

    /** Who was decided how, for the message of a failure. */
    private String table() {
        return workedAgain().log().stream()
                .map(Recorded::entry)
                .map(entry -> "%n%s %s: %s %s %s %.3f %.3f"
                        .formatted(
                                entry.ref(),
                                Optional.ofNullable(tickets.get(entry.ref().id()))
                                        .map(NewTicket::expected)
                                        .orElse(""),
                                entry.decision(),
                                entry.reasons(),
                                entry.intent(),
                                entry.probability(),
                                entry.confidence()))
                .collect(Collectors.joining());
    }
}
