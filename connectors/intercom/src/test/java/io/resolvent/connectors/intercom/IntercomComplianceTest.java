package io.resolvent.connectors.intercom;

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

/** The whole kit against an Intercom that checks every request against the vendor's specification. */
class IntercomComplianceTest extends ConnectorComplianceTest {

    private static final List<Waiver> WAIVERS = List.of(Waiver.of(
            "POST /conversations/search: Object instance has properties which are not allowed by the schema: \\[\"sort\"]",
            "a search may say its order"));

    private Optional<RequestCheck> check = Optional.empty();

    @Override
    protected StoreUnderTest startStore(Path folder) {
        Specification specification = Specification.required("intercom-2.16.yaml");
        RequestCheck requests = new RequestCheck("intercom", specification, WAIVERS);
        check = Optional.of(requests);
        return new IntercomUnderTest(IntercomServer.start(requests));
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
