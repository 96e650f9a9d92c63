package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens, snoozes and closes. Thread-safe. */
record IntercomStates(IntercomConfig config, IntercomApi api, IntercomAccount account, Clock clock) {

    private static final Map<String, String> ORDERS = Map.of("open", "open", "snoozed", "snoozed", "closed", "close");

    /** REJECTED when Intercom has no such state. */
    IntercomStep step(TicketRef ref, Status status) {
        String state = config.statuses()
                .write(status)
                .filter(ORDERS::containsKey)
                .orElseThrow(() -> IntercomSteps.refusal(ref, "there is no state for " + status));
        return new IntercomStep(
                "the state " + state,
                false,
                conversation ->
                        Optional.of("state " + conversation.state()).filter(now -> now.equals("state " + state)),
                () -> api.manage(ref.id(), order(state), ref));
    }

    private Map<String, Object> order(String state) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "message_type",
                ORDERS.getOrDefault(state, state),
                "admin_id",
                account.self().id()));
        if (state.equals("closed")) {
            order.put("type", "admin");
        }
        if (state.equals("snoozed")) {
            order.put("snoozed_until", clock.instant().plus(config.snooze()).getEpochSecond());
        }
        return order;
    }
}
