package io.resolvent.connectors.zammad;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The whole kit against a Zammad that takes only what the real one knows. */
class ZammadComplianceTest extends ConnectorComplianceTest {

    private Optional<ZammadUnderTest> store = Optional.empty();

    @Override
    protected StoreUnderTest startStore(Path folder) {
        ZammadUnderTest started = ZammadUnderTest.start();
        store = Optional.of(started);
        return started;
    }

    @AfterEach
    void everyRequestWasOneThatZammadKnows() {
        assertThat(store.orElseThrow().server().problems()).isEmpty();
    }
}
