package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.Json;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens, snoozes and closes. Thread-safe. */
record IntercomStates(IntercomConfig config, IntercomApi api, IntercomAccount account, Clock clock) {

    private static final Map<String, String> ORDERS = Map.of("open", "open", "snoozed", "snoozed", "closed", "close");

    private static final Map<String, String> TICKET_STATES =
            Map.of("open", "in_progress", "snoozed", "waiting_on_customer", "closed", "resolved");

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
                () -> order(ref, state));
    }

    private void order(TicketRef ref, String state) {
        IntercomPlace place = IntercomPlace.of(ref);
        if (place.isTicket()) {
            api.update(place, ticketOrder(ref, place, state), ref);
        } else {
            api.manage(place.id(), order(state), ref);
        }
    }

    /** A ticket has states of its own, which differ with its type. */
    private Map<String, Object> ticketOrder(TicketRef ref, IntercomPlace place, String state) {
        String category = TICKET_STATES.getOrDefault(state, state);
        String id = api.read(place, ref).json().path("ticket_type").path("ticket_states").path("data").values().stream()
                .filter(s -> Json.text(s, "category").equals(category))
                .map(s -> Json.text(s, "id"))
                .findFirst()
                .orElseThrow(() -> IntercomSteps.refusal(ref, "this type of ticket has no state " + category));
        Map<String, Object> order = new HashMap<>(Map.of(
                "ticket_state_id", id, "admin_id", Long.parseLong(account.self().id())));
        order.put("open", !state.equals("closed"));
        return order;
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
