package io.resolvent.connectors.jira;

import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.contract.Specification;
import java.util.List;
import java.util.Optional;

/** The vendor's specification of the platform, read once for all tests. */
final class Vendor {

    private static Optional<Specification> read = Optional.empty();

    private Vendor() {}

    /** A check with no waivers. Skips the test where no specification is. */
    static synchronized RequestCheck check() {
        Specification specification = read.orElseGet(() -> Specification.required("jira-cloud-platform-v3-2025.json"));
        read = Optional.of(specification);
        return new RequestCheck("jira", specification, List.of());
    }
}
