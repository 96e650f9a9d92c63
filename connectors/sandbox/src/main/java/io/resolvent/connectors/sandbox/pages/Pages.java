package io.resolvent.connectors.sandbox.pages;

import io.resolvent.connectors.sandbox.desk.Desk;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.web.Answer;
import io.resolvent.connectors.sandbox.web.Call;
import io.resolvent.connectors.sandbox.web.Handler;
import io.resolvent.connectors.sandbox.web.Router;
import java.util.Map;

/** The pages of the desk: no scripts, and nothing from elsewhere. Thread-safe. */
public final class Pages implements Handler {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final Templates templates = new Templates();
    private final Router router;

    /** @param person who writes when somebody answers on a page */
    public Pages(Desk desk, DeskUser person) {
        this.router = new Router(new TicketPages(desk, person, templates).routes());
    }

    @Override
    public Answer answer(Call call) {
        return page(call)
                .with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }

    private Answer page(Call call) {
        try {
            SameOrigin.require(call);
            return router.answer(call);
        } catch (Refusal e) {
            String page = templates.fill("problem", Map.of("message", e.explanation()));
            return Answer.html(e.reason().httpStatus(), page);
        }
    }
}
