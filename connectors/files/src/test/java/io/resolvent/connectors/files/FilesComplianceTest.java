package io.resolvent.connectors.files;

import io.resolvent.connectors.testkit.ConnectorComplianceTest;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.nio.file.Path;

class FilesComplianceTest extends ConnectorComplianceTest {

    @Override
    protected StoreUnderTest startStore(Path folder) {
        return new FilesStore(new Folder(folder));
    }
}
