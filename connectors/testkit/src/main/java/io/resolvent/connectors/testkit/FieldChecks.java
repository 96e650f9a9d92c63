package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.WriteRequest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes to a ticket's own properties are there when a receipt says so. */
interface FieldChecks extends Check {

    @Test
    @Covers(Capability.CHANGE_STATUS)
    default void aStatusIsChanged() {
        assertThat(applied(new Action.ChangeStatus(Status.SOLVED)).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    @Covers({Capability.CHANGE_STATUS, Capability.COMPARE_AND_SET})
    default void theStoreItselfRefusesAStatusChangeThatCameTooLate() {
        String id = bench().store().open(new NewTicket("Race", "Please help"));
        WriteRequest request = bench().request(id, new Action.ChangeStatus(Status.SOLVED));
        bench().proxy().breakOnce(r -> addsAReplyFirst(id, r), new Fault.Dropped());

        assertThat(Bench.failureOf(() -> bench().connector().writer().apply(request)))
                .as("the ticket changed between the check and the write")
                .isNotNull();
        assertThat(bench().read(id).status().isDone()).isFalse();
    }

    @Test
    @Covers(Capability.ADD_TAGS)
    default void tagsAreAdded() {
        assertThat(applied(new Action.AddTags(Set.of("resolvent", "billing"))).tags())
                .contains("resolvent", "billing");
    }

    @Test
    @Covers(Capability.ASSIGN)
    default void aTicketIsAssigned() {
        Action.Assign assignment = bench().store().assignment();

        Ticket ticket = applied(assignment);

        assignment.person().ifPresent(person -> assertThat(ticket.assignee()).isEqualTo(person));
        assignment.group().ifPresent(group -> assertThat(ticket.group()).isEqualTo(group));
    }

    @Test
    @Covers(Capability.SET_FIELD)
    default void aFieldIsSet() {
        Action.SetField change = bench().store().fieldChange();

        assertThat(applied(change).fields()).containsEntry(change.field(), change.value());
    }

    @Test
    @Covers(Capability.SET_FIELD)
    default void aFieldThatDoesNotExistIsNoticed() {
        String id = bench().store().open(new NewTicket("Field", "Please help"));
        WriteRequest request = bench().request(id, new Action.SetField("No such field", "x"));

        assertThat(Bench.failureOf(() -> bench().connector().writer().apply(request)))
                .isNotNull();
    }

    @Test
    @Covers(Capability.LINK_TICKET)
    default void aTicketIsLinked() {
        String other = bench().store().open(new NewTicket("Other", "Same trouble"));

        assertRepeatable(new Action.LinkTicket(Bench.ref(other), "related"));
    }

    @Test
    @Covers(Capability.NOTIFY)
    default void somebodyIsNotified() {
        assertRepeatable(new Action.Notify(bench().store().recipient(), "A ticket needs you."));
    }

    private Ticket applied(Action action) {
        String id = bench().store().open(new NewTicket("Change", "Please help"));
        WriteRequest request = bench().request(id, action);

        Receipt receipt = bench().connector().writer().apply(request);

        assertThat(receipt.adopted()).isFalse();
        Ticket ticket = bench().read(id);
        assertThat(ticket.version()).isEqualTo(receipt.versionAfter());
        return ticket;
    }

    private void assertRepeatable(Action action) {
        String id = bench().store().open(new NewTicket("Change", "Please help"));
        WriteRequest request = bench().request(id, action);

        Receipt receipt = bench().connector().writer().apply(request);

        assertThat(receipt.effectId()).isNotBlank();
        assertThat(bench().connector().writer().find(request))
                .map(Receipt::effectId)
                .isEqualTo(Optional.of(receipt.effectId()));
    }

    /** Uses the moment before the write arrives to change the ticket; never breaks the write itself. */
    private boolean addsAReplyFirst(String id, SeenRequest request) {
        if (request.mayWrite()) {
            bench().store().add(id, Contribution.customer("One more thing, just now."));
        }
        return false;
    }
}
