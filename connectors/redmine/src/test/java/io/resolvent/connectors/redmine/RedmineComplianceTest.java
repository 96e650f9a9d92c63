package io.resolvent.connectors.redmine;

import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;

/** The whole kit against a real Redmine. */
class RedmineComplianceTest extends ConnectorComplianceTest {

    @Override
    protected StoreUnderTest startStore(Path folder) {
        return new RedmineUnderTest(RedmineServer.start(folder));
    }
}
