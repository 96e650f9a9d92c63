package io.resolvent.connectors.sandbox.api;

import io.resolvent.connectors.Secret;
import io.resolvent.connectors.sandbox.desk.DeskUser;
import io.resolvent.connectors.sandbox.desk.Refusal;
import io.resolvent.connectors.sandbox.desk.Refusal.Reason;
import io.resolvent.connectors.sandbox.web.Call;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may call the API: bearer tokens, kept in memory only. Thread-safe. */
public final class Accounts {

    private final Map<String, DeskUser> byToken = new ConcurrentHashMap<>();

    public void allow(Secret token, DeskUser user) {
        byToken.put(token.reveal(), user);
    }

    DeskUser caller(Call call) {
        return call.header("authorization")
                .filter(value -> value.startsWith("Bearer "))
                .flatMap(value ->
                        Optional.ofNullable(byToken.get(value.substring(7).strip())))
                .orElseThrow(() -> new Refusal(Reason.UNAUTHENTICATED, "unknown or missing bearer token"));
    }

    DeskUser staff(Call call) {
        DeskUser caller = caller(call);
        if (!caller.role().isStaff()) {
            throw new Refusal(Reason.FORBIDDEN, "for the team only");
        }
        return caller;
    }
}
