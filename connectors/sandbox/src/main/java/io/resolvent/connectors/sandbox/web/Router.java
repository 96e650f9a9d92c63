package io.resolvent.connectors.sandbox.web;

import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import java.util.List;

/** Finds the handler of a call. Thread-safe. */
public final class Router implements Handler {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    @Override
    public Answer answer(Call call) {
        List<Route> fitting =
                routes.stream().filter(r -> r.fitsPath(call.segments())).toList();
        if (fitting.isEmpty()) {
            throw new Refusal(Reason.NOT_FOUND, "no such address");
        }
        return fitting.stream()
                .filter(route -> route.method().equals(call.method()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.METHOD_NOT_ALLOWED, call.method() + " is not possible here"))
                .handler()
                .answer(call);
    }
}
