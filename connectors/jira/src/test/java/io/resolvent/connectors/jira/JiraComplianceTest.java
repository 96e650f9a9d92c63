package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** The whole kit against a Jira that checks every request to the platform against the vendor's specification. */
class JiraComplianceTest extends ConnectorComplianceTest {

    private Optional<RequestCheck> check = Optional.empty();

    @Override
    protected StoreUnderTest startStore(Path folder) {
        RequestCheck requests = Vendor.check();
        check = Optional.of(requests);
        return new JiraUnderTest(JiraServer.start(requests));
    }

    @AfterEach
    void everyRequestWasAsTheVendorSays() {
        assertThat(check.orElseThrow().problems()).isEmpty();
    }

    @AfterAll
    void printSummary() {
        check.ifPresent(requests -> System.out.println(requests.summary()));
    }
}
