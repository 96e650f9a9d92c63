package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.sandbox.desk.Desk;
import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.web.Answer;
import io.resolvent.connectors.sandbox.web.Call;
import io.resolvent.connectors.sandbox.web.Handler;
import io.resolvent.connectors.sandbox.web.Router;
import java.util.Locale;

/** The REST API: counts each call, answers it, and says in JSON why it was refused. Thread-safe. */
public final class RestApi implements Handler {

    private final RequestCounts counts;
    private final Router router;

    public RestApi(Desk desk, Accounts accounts, Webhooks webhooks, RequestCounts counts) {
        this.counts = counts;
        this.router = new Router(new Api(desk, accounts, webhooks).routes());
    }

    @Override
    public Answer answer(Call call) {
        counts.add(call.method());
        try {
            return router.answer(call);
        } catch (Refusal e) {
            String error = e.reason().name().toLowerCase(Locale.ROOT);
            return Json.answer(e.reason().httpStatus(), new Views.Problem(error, e.explanation()));
        }
    }
}
