package io.resolvent.connectors.sandbox;

import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;
import java.time.Clock;

class SandboxComplianceTest extends ConnectorComplianceTest {

    @Override
    protected StoreUnderTest startStore(Path folder) {
        return new SandboxStore(SandboxServer.start(0, folder.resolve("desk"), Clock.systemUTC()));
    }
}
