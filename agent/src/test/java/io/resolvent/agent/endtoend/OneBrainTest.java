package io.resolvent.agent.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.Assistant;
import io.resolvent.agent.Conclusions;
import io.resolvent.agent.Horizon;
import io.resolvent.agent.Resolution;
import io.resolvent.agent.Resolver;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.rt.RtServer;
import io.resolvent.connectors.rt.RtUnderTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.zammad.ZammadUnderTest;
import io.resolvent.connectors.zendesk.ZendeskUnderTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same tickets give the same decisions, word for word, whatever store they lie in. {@code -Dtickets=1000
 * -Dtickets.rt=1000} asks more of them; Request Tracker needs about a second for each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneBrainTest {

    private static final long SEED = 20_261_122;
    private static final List<Story> STORIES = Story.some(Integer.getInteger("tickets", 100), SEED);
    private static final int IN_RT = Math.min(STORIES.size(), Integer.getInteger("tickets.rt", 40));

    private final Map<String, Integer> words = new LinkedHashMap<>();

    /**
     * @param inquiry what was understood to be asked
     * @param decision with its reasons, confidence, texts and actions, but for the requester's name
     */
    private record Verdict(String inquiry, String intent, String decision) {}

    private SandboxDesk desk;
    private Assistant brain;
    private List<Verdict> expected;

    @BeforeAll
    void decideFromZendesk(@TempDir Path folder) {
        desk = new SandboxDesk(folder);
        brain = desk.assistant("brain", Autonomy.AUTO);
        expected = verdicts(ZendeskUnderTest.start(), STORIES, folder);
        System.out.println("decisions on " + expected.size() + " tickets, seed " + SEED + ": " + words);
    }

    @AfterAll
    void close() {
        brain.close();
        desk.close();
    }

    @Test
    void zammadGivesTheSameDecisions(@TempDir Path folder) {
        assertSame("Zammad", verdicts(ZammadUnderTest.start(), STORIES, folder));
    }

    @Test
    void requestTrackerGivesTheSameDecisions(@TempDir Path folder) {
        List<Verdict> verdicts = verdicts(new RtUnderTest(RtServer.start(folder)), STORIES.subList(0, IN_RT), folder);

        assertSame("Request Tracker", verdicts);
    }

    private void assertSame(String store, List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            assertThat(verdicts.get(i)).as(store + ", ticket " + i).isEqualTo(expected.get(i));
        }
        System.out.println(store + ": " + verdicts.size() + " of " + verdicts.size() + " decisions identical");
    }

    private List<Verdict> verdicts(StoreUnderTest store, List<Story> stories, Path folder) {
        try (store;
                Connector connector = store.factory().create(settings(store, folder))) {
            return stories.stream()
                    .map(story -> new TicketRef("store", story.openIn(store)))
                    .map(ref -> verdict(connector.tickets().read(ref)))
                    .toList();
        }
    }

    private static ConnectorSettings settings(StoreUnderTest store, Path folder) {
        return new ConnectorSettings(
                "store", store.values(store.address().orElseThrow()), store.secrets(), Clock.systemUTC(), folder);
    }

    private Verdict verdict(Ticket ticket) {
        Resolver resolver = brain.steps().resolver(ref -> ticket, Horizon.everything(), Conclusions.none());
        Resolution resolution = resolver.resolve(ticket.ref());
        words.merge(resolution.decision().word(), 1, Integer::sum);
        String name = ticket.requester().name().split(" ", 2)[0];
        return new Verdict(
                resolution.inquiry().map(Inquiry::text).orElse(""),
                resolution.intent().label(),
                resolution.decision().toString().replace(" " + name + ",", ","));
    }
}
