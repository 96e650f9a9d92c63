package io.resolvent.connectors.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.contract.Specification;
import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The whole kit against a Zendesk that checks every request against the vendor's specification. */
class ZendeskComplianceTest extends ConnectorComplianceTest {

    private Optional<ZendeskServer> server = Optional.empty();

    @Override
    protected StoreUnderTest startStore(Path folder) {
        Optional<Path> specs = Specification.folder();
        assumeTrue(
                specs.isPresent() || "true".equals(System.getenv("CI")),
                "the vendor's specification is not beside the checkout");
        Path file = specs.orElseThrow().resolve("zendesk-support-oas-2024-08.yaml");
        ZendeskServer started = ZendeskServer.start(Optional.of(Specification.read(file)), Duration.ZERO);
        server = Optional.of(started);
        return new ZendeskUnderTest(started);
    }

    @AfterEach
    void everyRequestWasAsTheVendorSays() {
        assertThat(server.orElseThrow().problems()).isEmpty();
    }
}
