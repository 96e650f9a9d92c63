package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Part;
import io.resolvent.agent.draft.Parts;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.guard.SeveralRequests;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.intent.Request;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Requester;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HardestTest {

    private final Rules rules = new Rules(Map.of("contract", "legal"), Map.of(), Map.of(), Map.of(), "");
    private final ResolutionPolicy policy =
            new ResolutionPolicy(new EstimatedBounds(0.05), AutonomySettings.of(Autonomy.AUTO), rules);
    private final Ticket ticket = CaseFile.facts(new Ticket(
            new TicketRef("desk", "1"),
            "1",
            "",
            Status.OPEN,
            Requester.unknown(),
            List.of(),
            Set.of(),
            Map.of(),
            "",
            "",
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty()));
    private final Inquiry inquiry = new Inquiry(
            ticket.ref(), "1", "c1", "", "Reset my password. Change the contract.", "en", Map.of(), 0, Instant.EPOCH);
    private final List<Part> parts =
            List.of(part("Reset my password.", "login"), part("Change the contract.", "contract"));

    @Test
    void aRequestThatIsReservedForPeopleHandsTheWholeTicketOff() {
        List<Finding> findings = findings();
        Intent hardest = Hardest.intent(
                policy, ticket, intent("login"), parts, Parts.evidence(parts), Parts.draft(parts), findings);

        assertThat(hardest.label()).isEqualTo("contract");
        assertThat(policy.decide(ticket, hardest, Parts.evidence(parts), Parts.draft(parts), findings))
                .isInstanceOfSatisfying(
                        Decision.HandOff.class,
                        handOff -> assertThat(handOff.note())
                                .contains("1. About login.", "2. About contract.", "several requests"));
    }

    @Test
    void severalRequestsAreNeverResolvedAlone() {
        assertThat(findings()).anyMatch(f -> f.kind() == Finding.Kind.SEVERAL_REQUESTS);
        assertThat(policy.decide(ticket, intent("login"), Parts.evidence(parts), Parts.draft(parts), findings()))
                .isNotInstanceOf(Decision.AutoResolve.class);
        assertThat(SeveralRequests.inspect(
                        (asked, evidence, draft) -> List.of(), inquiry, Evidence.none(), draft("x"), List.of()))
                .isEmpty();
    }

    @Test
    void aCaseWithPartsIsReadBackAndOneWithoutThemStillIs() {
        Draft draft = Parts.draft(parts);
        Decision decision = policy.decide(ticket, intent("login"), Evidence.none(), draft, findings());
        CaseFile file = new CaseFile(
                ticket,
                Optional.of(inquiry),
                intent("login"),
                Evidence.none(),
                Optional.of(draft),
                findings(),
                Optional.empty(),
                "",
                CaseFile.note(decision),
                parts);

        String written = CaseFiles.write(file);

        assertThat(CaseFiles.read(written)).isEqualTo(file);
        assertThat(CaseFiles.read(written.substring(0, written.lastIndexOf(",\"parts\":")) + "}")
                        .parts())
                .isEmpty();
    }

    private List<Finding> findings() {
        return SeveralRequests.inspect(
                (asked, evidence, draft) -> List.of(), inquiry, Parts.evidence(parts), Parts.draft(parts), parts);
    }

    private static Part part(String text, String label) {
        return new Part(
                new Request(0, text.length(), text, intent(label)), Evidence.none(), draft("About " + label + "."));
    }

    private static Draft draft(String diagnosis) {
        return new Draft(diagnosis, Optional.empty(), 0, "extractive/1");
    }

    private static Intent intent(String label) {
        return new Intent(label, 0.9, "", 0.1, true);
    }
}
