package io.resolvent.connectors.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.contract.Specification;
import io.resolvent.connectors.contract.Waiver;
import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** The whole kit against a Freshdesk that checks every request against the unofficial specification. */
class FreshdeskComplianceTest extends ConnectorComplianceTest {

    private static final List<Waiver> WAIVERS = List.of(
            Waiver.of(
                    "GET /api/v2/canned_response_folders.*: No API path found.*",
                    "canned responses are documented and not in the unofficial file"),
            Waiver.of(
                    "GET /api/v2/solutions/folders/\\d+/subfolders.*: No API path found.*",
                    "folders in folders are in use and not in the unofficial file"),
            Waiver.of(
                    "GET /api/v2/tickets/archived/\\d+.*: No API path found.*",
                    "the archive is answered by Freshdesk and not in the unofficial file"));

    private Optional<RequestCheck> check = Optional.empty();

    @Override
    protected StoreUnderTest startStore(Path folder) {
        Specification specification = Specification.required("freshdesk-v2-unofficial-openapi31.yaml");
        RequestCheck requests = new RequestCheck("freshdesk", specification, WAIVERS);
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
