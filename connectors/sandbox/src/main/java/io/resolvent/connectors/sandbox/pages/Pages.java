package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.desk.Desk;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.web.Answer;
import io.resolvent.connectors.sandbox.web.Call;
import io.resolvent.connectors.sandbox.web.Handler;
import io.resolvent.connectors.sandbox.web.Router;

/** The pages of the desk. Thread-safe. */
public final class Pages implements Handler {

    private final Router router;

    /** @param person who writes when somebody answers on a page */
    public Pages(Desk desk, DeskUser person) {
        this.router = new Router(new TicketPages(desk, person, new Templates()).routes());
    }

    @Override
    public Answer answer(Call call) {
        SameOrigin.require(call);
        return router.answer(call)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                                + "base-uri 'none'; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }
}
