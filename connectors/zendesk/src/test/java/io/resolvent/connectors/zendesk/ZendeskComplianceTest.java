package io.resolvent.connectors.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.contract.Specification;
import io.resolvent.connectors.contract.Waiver;
import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** The whole kit against a Zendesk that checks every request against the vendor's specification. */
class ZendeskComplianceTest extends ConnectorComplianceTest {

    private static final List<Waiver> WAIVERS = List.of(
            Waiver.of(
                    "GET /api/v2/incremental/tickets/cursor\\?.*cursor=.*'start_time' is required.*",
                    "the export's next page has the cursor alone"),
            Waiver.of(
                    "PUT /api/v2/tickets/\\d+: \\[Path '/ticket/custom_fields/\\d+'].*",
                    "a ticket's custom field is an id and a value"));

    private Optional<RequestCheck> check = Optional.empty();

    @Override
    protected StoreUnderTest startStore(Path folder) {
        Specification specification = Specification.required("zendesk-support-oas-2024-08.yaml");
        RequestCheck requests = new RequestCheck("zendesk", specification, WAIVERS);
        check = Optional.of(requests);
        return new ZendeskUnderTest(ZendeskServer.start(requests, Duration.ZERO));
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
