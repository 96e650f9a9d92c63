package io.resolvent.connectors.freshdesk;

import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.contract.Specification;
import io.resolvent.connectors.contract.Waiver;
import java.util.List;
import java.util.Optional;

/** The unofficial specification of the API, read once for all tests; Freshdesk publishes none. */
final class Unofficial {

    /** Paths that the file does not have. */
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

    private static Optional<Specification> read = Optional.empty();

    private Unofficial() {}

    /** Skips the test where the specification is not. */
    static synchronized RequestCheck check() {
        Specification specification =
                read.orElseGet(() -> Specification.required("freshdesk-v2-unofficial-openapi31.yaml"));
        read = Optional.of(specification);
        return new RequestCheck("freshdesk", specification, WAIVERS);
    }
}
