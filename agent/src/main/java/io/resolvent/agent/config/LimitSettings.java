package io.resolvent.agent.config;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Caps that hold whatever else goes wrong.
 *
 * @param repliesPerTicketPerDay automatic public replies to one ticket in 24 hours
 * @param repliesPerRequesterPerHour automatic public replies to one requester in an hour
 * @param parallelTickets tickets worked at the same time
 */
public record LimitSettings(
        @DefaultValue("3") int repliesPerTicketPerDay,
        @DefaultValue("5") int repliesPerRequesterPerHour,
        @DefaultValue("4") int parallelTickets) {

    public LimitSettings {
        Check.that(repliesPerTicketPerDay > 0, "replies-per-ticket-per-day", "must be at least 1");
        Check.that(repliesPerRequesterPerHour > 0, "replies-per-requester-per-hour", "must be at least 1");
        Check.that(parallelTickets > 0 && parallelTickets <= 64, "parallel-tickets", "must be 1 to 64");
    }
}
