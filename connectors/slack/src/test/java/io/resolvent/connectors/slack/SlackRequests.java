package io.resolvent.connectors.slack;

import io.resolvent.connectors.contract.RequestCheck;
import io.resolvent.connectors.contract.Specification;
import io.resolvent.connectors.contract.Waiver;
import java.util.List;

/** Holds requests against the vendor's specification, of 2021. */
final class SlackRequests {

    private static final List<Waiver> WAIVERS = List.of(Waiver.of(
            "POST /api/chat.postMessage: Object instance has properties which are not allowed by the schema: \\[\"metadata\"]",
            "messages have metadata since 2022"));

    private SlackRequests() {}

    static RequestCheck check() {
        return new RequestCheck("slack", Specification.required("slack_web_openapi_v2_without_examples.json"), WAIVERS);
    }
}
