package io.resolvent.agent.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.agent.dispatch.EffectState;
import io.resolvent.agent.dispatch.OutboxRow;
import io.resolvent.agent.dispatch.SqlStops;
import io.resolvent.agent.fakes.Fault;
import io.resolvent.agent.store.Alert;
import io.resolvent.agent.store.DeadLetter;
import io.resolvent.agent.store.DeadLetters;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaWatchTest {

    private static final Action TO_BILLING = new Action.Assign(Optional.of("Billing"), Optional.empty());
    private static final Action TO_LEGAL = new Action.Assign(Optional.of("Legal"), Optional.empty());
    private static final Action NOTE = new Action.PostInternalNote("why");
    private static final Action ANSWER = new Action.PostPublicReply("100 % refunded", Optional.of(Status.SOLVED));

    @TempDir
    private Path home;

    private WatchedStore watched;

    @BeforeEach
    void open() throws IOException {
        watched = new WatchedStore(home);
        watched.look();
    }

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void what_is_seen_first_is_accepted_and_nothing_is_raised() {
        assertThat(book().accepted("fake").orElseThrow().schema().parts()).hasSize(15);
        assertThat(watched.look().changes()).isEmpty();
        assertThat(watched.alerts()).isEmpty();
    }

    @Test
    void mapped_words_are_written_in_the_words_of_the_store() {
        TicketRef ref = watched.decide(NOTE, TO_LEGAL, new Action.SetField("cause", "rain"));

        assertThat(watched.written(ref))
                .containsExactly(
                        NOTE,
                        new Action.Assign(Optional.of("22"), Optional.empty()),
                        new Action.SetField("11", "rain"));
    }

    @Test
    void a_renamed_group_is_followed_by_its_id_and_an_alert_says_what_to_change() {
        change(SomeSchema.standard().rename("21", "Money"));

        TicketRef ref = watched.decide(TO_BILLING);

        assertThat(watched.written(ref)).containsExactly(new Action.Assign(Optional.of("21"), Optional.empty()));
        assertThat(messages())
                .containsExactly(
                        "fake: the group Billing (policy.owners.refund) is called Money now and is followed by its"
                                + " id: name Money or 21 there, then ./resolvent schema accept fake");
    }

    @Test
    void a_rename_of_what_the_configuration_names_by_id_needs_nobody() {
        change(SomeSchema.standard().rename("22", "Counsel").rename("11", "Reason"));

        TicketRef ref = watched.decide(TO_LEGAL, new Action.SetField("cause", "rain"));

        assertThat(watched.written(ref)).hasSize(2);
        assertThat(messages()).isEmpty();
    }

    @Test
    void a_write_to_a_deleted_group_becomes_a_dead_letter_and_a_note_and_all_else_goes_on() {
        change(SomeSchema.standard().delete("21"));

        TicketRef ref = watched.decide(NOTE, TO_BILLING, new Action.ChangeStatus(Status.PENDING));

        String cause = "fake: the group Billing (policy.owners.refund) was deleted: name another one, then ./resolvent"
                + " schema accept fake";
        assertThat(watched.written(ref))
                .containsExactlyInAnyOrder(
                        NOTE,
                        new Action.ChangeStatus(Status.PENDING),
                        new Action.PostInternalNote("To be assigned by hand to Billing: " + cause + "."));
        assertThat(letters()).extracting(DeadLetter::cause).containsExactly(cause);
        assertThat(messages()).containsExactly(cause);
    }

    @Test
    void a_reply_that_cannot_solve_its_ticket_goes_to_a_person_and_is_not_kept_for_later() {
        change(SomeSchema.standard().demand("12"));

        TicketRef ref = watched.decide(ANSWER);

        assertThat(watched.store.publicReplies()).isEmpty();
        assertThat(watched.written(ref))
                .singleElement()
                .isInstanceOfSatisfying(
                        Action.PostInternalNote.class,
                        note -> assertThat(note.text())
                                .startsWith("An automatic reply was withheld: fake: the field Product (12)")
                                .endsWith("The reply would have been:\n\n100 % refunded"));
        assertThat(watched.outbox(ref)).extracting(OutboxRow::state).contains(EffectState.WITHHELD);
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_reply_that_quotes_a_deleted_macro_is_withheld() {
        watched.quote("31");
        change(SomeSchema.standard().delete("31"));
        watched.decide(ANSWER);
        assertThat(watched.store.publicReplies()).isEmpty();

        watched.quote("30");
        watched.decide(ANSWER);
        assertThat(watched.store.publicReplies()).hasSize(1);
    }

    @Test
    void a_ticket_that_changed_is_decided_anew_before_anything_is_said_about_the_store() {
        change(SomeSchema.standard().demand("12"));
        watched.store.script(Fault.NONE, Fault.CHANGED_BEFORE);

        TicketRef ref = watched.decide(NOTE, ANSWER);

        assertThat(watched.written(ref)).first().isEqualTo(NOTE);
        assertThat(watched.store.publicReplies()).isEmpty();
    }

    @Test
    void what_was_stopped_is_tried_again_when_the_store_is_accepted() {
        change(SomeSchema.standard().remake("21", "29"));
        TicketRef ref = watched.decide(NOTE, TO_BILLING);
        assertThat(letters()).hasSize(1);

        accept();
        int retried = new SqlStops(watched.database).retry("fake", watched.clock.instant());
        watched.pass(Duration.ofSeconds(1));

        assertThat(retried).isEqualTo(1);
        assertThat(watched.written(ref)).endsWith(TO_BILLING).hasSize(3);
        assertThat(letters()).isEmpty();
        assertThat(messages()).isEmpty();
    }

    @Test
    void accepting_waits_until_the_configuration_loses_nothing() {
        change(SomeSchema.standard()
                .rename("21", "Money")
                .rename("3", "finished")
                .rename("12", "Article"));

        assertThat(watched.look().againstAccepting())
                .hasSize(2)
                .anyMatch(line -> line.contains("the group Billing (policy.owners.refund) is not there"))
                .anyMatch(line -> line.contains("map finished under connectors.fake.mapping.statuses"));

        change(SomeSchema.standard().rename("12", "Article"));
        assertThat(watched.look().againstAccepting()).isEmpty();
    }

    @Test
    void an_acceptance_can_be_taken_back_and_that_again() {
        for (String name : List.of("One", "Two", "Three")) {
            change(SomeSchema.standard().rename("12", name));
            accept();
        }

        assertThat(undo()).contains("called Three now");
        assertThat(product()).isEqualTo("Two");
        assertThat(undo()).contains("called Two now");
        assertThat(product()).isEqualTo("One");
        change(SomeSchema.standard().rename("12", "Four"));
        accept();
        assertThat(undo()).contains("called Four now");
        assertThat(product()).isEqualTo("One");
        assertThat(undo()).contains("called One now");
        assertThat(product()).isEqualTo("Product");
        assertThat(undo()).as("the first look stays").isEmpty();
        assertThat(book().acceptances("fake")).hasSize(9);
    }

    @Test
    void an_alert_ends_when_the_store_is_as_it_was() {
        change(SomeSchema.standard().delete("21").demand("12"));
        assertThat(messages()).hasSize(2);

        watched.look();
        assertThat(watched.alerts()).extracting(Alert::times).containsOnly(1);

        change(SomeSchema.standard());
        assertThat(messages()).isEmpty();
    }

    @Test
    void a_write_that_depends_on_the_store_looks_again_when_the_last_look_is_some_minutes_old() {
        watched.rebuild(SomeSchema.standard().swap("21", "23"));
        watched.clock.advance(Duration.ofMinutes(6));

        TicketRef ref = watched.decide(TO_BILLING);

        assertThat(watched.written(ref)).noneMatch(Action.Assign.class::isInstance);
    }

    @Test
    void while_the_store_does_not_answer_a_write_waits() {
        watched.store.hideSchema(Optional.of(FailureKind.UNAVAILABLE));
        watched.clock.advance(Duration.ofDays(1));
        TicketRef ref = watched.decide(NOTE, TO_BILLING);
        assertThat(watched.written(ref)).containsExactly(NOTE);

        watched.store.hideSchema(Optional.empty());
        watched.pass(Duration.ofMinutes(10));
        assertThat(watched.written(ref)).containsExactly(NOTE, TO_BILLING);
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_store_that_may_not_be_looked_at_gets_notes_only() {
        watched.store.hideSchema(Optional.of(FailureKind.FORBIDDEN));
        watched.clock.advance(Duration.ofDays(1));

        assertThatThrownBy(watched::look).isInstanceOf(ConnectorException.class);
        TicketRef ref = watched.decide(NOTE, ANSWER);

        assertThat(watched.store.publicReplies()).isEmpty();
        assertThat(watched.written(ref)).allMatch(Action.PostInternalNote.class::isInstance);
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("fake: its fields, statuses and groups cannot be read");
    }

    @Test
    void a_new_status_that_nobody_mapped_is_told() {
        change(SomeSchema.standard().add(Kind.STATUS, "5", "parked"));

        assertThat(messages()).singleElement().asString().contains("the status parked is new");
        assertThat(watched.written(watched.decide(ANSWER))).containsExactly(ANSWER);
    }

    private void change(SomeSchema schema) {
        watched.rebuild(schema);
        watched.clock.advance(Duration.ofDays(1));
        watched.look();
    }

    private void accept() {
        Drift drift = watched.look();
        String summary = drift.changes().stream().map(Change::words).toList().toString();
        book().accept("fake", drift.present(), "ann", summary, watched.clock.instant());
        watched.look();
    }

    private String undo() {
        return book().undo("fake", "ann", watched.clock.instant()).orElse("");
    }

    private String product() {
        return book().accepted("fake")
                .orElseThrow()
                .schema()
                .find(Kind.FIELD, "12")
                .orElseThrow()
                .name();
    }

    private SqlSchemaBook book() {
        return new SqlSchemaBook(watched.database);
    }

    private List<DeadLetter> letters() {
        return new DeadLetters(watched.database).list(10);
    }

    private List<String> messages() {
        return watched.alerts().stream().map(Alert::message).toList();
    }
}
