package io.resolvent.connectors.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The whole kit against a workflow that looks at every card. */
class TeamsComplianceTest extends ConnectorComplianceTest {

    private Optional<WorkflowServer> server = Optional.empty();

    @Override
    protected StoreUnderTest startStore(Path folder) {
        WorkflowServer started = WorkflowServer.start();
        server = Optional.of(started);
        return new TeamsUnderTest(started);
    }

    @AfterEach
    void everyCardCouldBeShown() {
        assertThat(server.orElseThrow().problems()).isEmpty();
    }
}
