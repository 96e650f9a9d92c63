package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import io.resolvent.connectors.sandbox.web.Call;

/** Accepts a form only from the desk's own pages, as the browser itself says with {@code Origin}. */
final class SameOrigin {

    private SameOrigin() {}

    static void require(Call call) {
        if (call.method().equals("GET") || call.method().equals("HEAD")) {
            return;
        }
        String own = "http://" + call.header("host").orElse("");
        boolean sameSite =
                call.header("sec-fetch-site").map("same-origin"::equals).orElse(true);
        if (!call.header("origin").filter(own::equals).isPresent() || !sameSite) {
            throw new Refusal(Reason.FORBIDDEN, "this form was not sent from the desk's own page");
        }
    }
}
