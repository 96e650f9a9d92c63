package io.resolvent.agent.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.agent.policy.Reason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever only observes changes nothing, seen from the store. */
class ObserveModeTest {

    @Test
    void anObserverDecidesEveryTicketAndAsksTheStoreForNoChange(@TempDir Path folder) {
        try (SandboxDesk desk = new SandboxDesk(folder);
                Assistant assistant = desk.assistant("home", Autonomy.OBSERVE)) {
            SandboxDesk.decide(assistant);
            int delivered = assistant.deliver();
            assistant.watch();

            List<PolicyLogEntry> decisions = SandboxDesk.decisions(assistant);
            assertThat(decisions).hasSize(NewTicket.all().size());
            assertThat(decisions).noneMatch(entry -> entry.decision().equals("auto_resolve"));
            assertThat(decisions)
                    .filteredOn(entry -> entry.decision().equals("suggest"))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.reasons()).contains(Reason.OBSERVE_ONLY))
                    .allSatisfy(entry -> assertThat(entry.actionIds()).isEmpty());
            assertThat(delivered).isZero();
            assertThat(desk.server().requests()).containsOnlyKeys("GET");
            assertThat(desk.server().writes()).isZero();
        }
    }
}
