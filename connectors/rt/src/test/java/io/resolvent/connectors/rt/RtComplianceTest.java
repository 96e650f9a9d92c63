package io.resolvent.connectors.rt;

import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;

/** The whole kit against a real Request Tracker. */
class RtComplianceTest extends ConnectorComplianceTest {

    @Override
    protected StoreUnderTest startStore(Path folder) {
        return new RtUnderTest(RtServer.start(folder));
    }
}
