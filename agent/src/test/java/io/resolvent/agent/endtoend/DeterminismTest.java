package io.resolvent.agent.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.policy.Autonomy;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal tickets and equal knowledge give equal decisions, to the byte. */
class DeterminismTest {

    @Test
    void twoAssistantsThatNeverMetDecideAlike(@TempDir Path folder) {
        try (SandboxDesk desk = new SandboxDesk(folder);
                Assistant one = desk.assistant("one", Autonomy.AUTO);
                Assistant other = desk.assistant("other", Autonomy.AUTO)) {
            SandboxDesk.decide(one);
            SandboxDesk.decide(other);

            assertThat(byTicket(one, PolicyLogEntry::decision)).containsValues("auto_resolve", "suggest", "hand_off");
            assertThat(byTicket(other, PolicyLogEntry::caseFile)).isEqualTo(byTicket(one, PolicyLogEntry::caseFile));
            assertThat(byTicket(other, PolicyLogEntry::actionIds)).isEqualTo(byTicket(one, PolicyLogEntry::actionIds));
            assertThat(byTicket(other, PolicyLogEntry::reasons)).isEqualTo(byTicket(one, PolicyLogEntry::reasons));
            assertThat(byTicket(other, PolicyLogEntry::versions)).isEqualTo(byTicket(one, PolicyLogEntry::versions));
        }
    }

    private static <T> Map<String, T> byTicket(Assistant assistant, Function<PolicyLogEntry, T> part) {
        return SandboxDesk.decisions(assistant).stream()
                .collect(Collectors.toMap(entry -> entry.ref().toString(), part));
    }
}
