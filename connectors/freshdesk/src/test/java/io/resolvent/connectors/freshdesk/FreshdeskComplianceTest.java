package io.resolvent.connectors.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** The whole kit against a Freshdesk that checks every request against the unofficial specification. */
class FreshdeskComplianceTest extends ConnectorComplianceTest {

    private Optional<RequestCheck> check = Optional.empty();

    @Override
    protected StoreUnderTest startStore(Path folder) {
        RequestCheck requests = Unofficial.check();
        check = Optional.of(requests);
        return new FreshdeskUnderTest(FreshdeskServer.start(requests));
    }

    @AfterEach
    void everyRequestWasAsTheSpecificationSays() {
        assertThat(check.orElseThrow().problems()).isEmpty();
    }

    @AfterAll
    void printSummary() {
        check.ifPresent(requests -> System.out.println(requests.summary()));
    }
}
