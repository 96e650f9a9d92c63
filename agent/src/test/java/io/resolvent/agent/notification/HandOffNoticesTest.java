package io.resolvent.agent.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.config.NotificationSection.Content;
import io.resolvent.agent.config.NotificationSection.HandOffs;
import io.resolvent.agent.policy.Decision;
import io.resolvent.agent.policy.Reason;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.ingestion.redaction.Redactors;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandOffNoticesTest {

    private static final ConsoleLinks CONSOLE = new ConsoleLinks("https://resolvent.example.com");

    @Test
    void byDefaultNothingLeavesTheHouseButTheLinksAndTheReason() {
        Action.Notify notice = notice(route(Content.REASON));

        assertThat(notice.recipient()).isEqualTo("C0ESCALATE");
        assertThat(notice.text())
                .isEqualTo("A ticket needs a person: Legal\nTicket: desk:17\nReason: this belongs to a person");
        assertThat(notice.links())
                .containsExactly(
                        new Action.Link("Open the ticket", URI.create("https://desk.example/t/17")),
                        new Action.Link(
                                "See what was decided", URI.create("https://resolvent.example.com/tickets/desk/17")));
    }

    @Test
    void aSubjectIsMasked() {
        assertThat(notice(route(Content.SUBJECT)).text())
                .contains("Subject: Invoice for [EMAIL]")
                .doesNotContain("kim@customer.example", "The requester writes");
    }

    @Test
    void aDiagnosisIsItsFirstParagraphMasked() {
        assertThat(notice(route(Content.DIAGNOSIS)).text())
                .contains("The requester writes", "[EMAIL]")
                .doesNotContain("kim@customer.example", "Precedent");
    }

    @Test
    void onlyWhatFitsIsTold() {
        HandOffs billing = new HandOffs("chat", "C0BILLING", List.of("Billing"), Set.of(), Content.REASON);
        HandOffs legal = new HandOffs("chat", "C0LEGAL", List.of("legal"), Set.of(), Content.REASON);
        HandOffs steered = new HandOffs("chat", "C0STEERED", List.of(), Set.of(Reason.STEERED), Content.REASON);
        HandOffs people =
                new HandOffs("teams", "C0PEOPLE", List.of(), Set.of(Reason.BELONGS_TO_PEOPLE), Content.REASON);

        List<WriteRequest> told = of(List.of(billing, legal, steered, people), SomeHandOffs.legal());

        assertThat(told)
                .extracting(request -> ((Action.Notify) request.action()).recipient())
                .containsExactly("C0LEGAL", "C0PEOPLE");
        assertThat(told)
                .extracting(WriteRequest::ref)
                .containsExactly(new TicketRef("chat", "notice/desk:17"), new TicketRef("teams", "notice/desk:17"));
        assertThat(told).extracting(WriteRequest::id).doesNotHaveDuplicates();
        assertThat(of(List.of(billing, legal, steered, people), SomeHandOffs.legal()))
                .isEqualTo(told);
    }

    @Test
    void whatStaysWithItsGroupIsOfThatGroup() {
        HandOffs firstLine = new HandOffs("chat", "C0FIRST", List.of("first-line"), Set.of(), Content.REASON);

        assertThat(of(List.of(firstLine), SomeHandOffs.withoutOwner())).hasSize(1);
    }

    @Test
    void nobodyIsToldOfAnythingElse() {
        Decision suggest = new Decision.Suggest("note", List.of(Reason.NO_BOUND), List.of(), 0.5);

        assertThat(of(List.of(route(Content.DIAGNOSIS)), suggest)).isEmpty();
    }

    @Test
    void whereTheAssistantOnlyObservesNobodyIsTold() {
        Decision observed = new Decision.HandOff(
                "note", "Legal", List.of(Reason.BELONGS_TO_PEOPLE, Reason.OBSERVE_ONLY), List.of(), 0.5);

        assertThat(of(List.of(route(Content.REASON)), observed)).isEmpty();
    }

    private static HandOffs route(Content content) {
        return new HandOffs("chat", "C0ESCALATE", List.of(), Set.of(), content);
    }

    private static Action.Notify notice(HandOffs route) {
        return (Action.Notify)
                of(List.of(route), SomeHandOffs.legal()).getFirst().action();
    }

    private static List<WriteRequest> of(List<HandOffs> routes, Decision decision) {
        return new HandOffNotices(routes, CONSOLE, Redactors.standard())
                .of(SomeHandOffs.file(decision), decision, "c1", "p1");
    }
}
