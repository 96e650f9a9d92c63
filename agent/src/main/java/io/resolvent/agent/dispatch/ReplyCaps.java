package io.resolvent.agent.dispatch;

/**
 * The last line against loops and floods.
 *
 * @param perTicketPerDay automatic public replies on one ticket within 24 hours
 * @param perRequesterPerHour automatic public replies to one requester within an hour, over all tickets
 */
public record ReplyCaps(int perTicketPerDay, int perRequesterPerHour) {

    public ReplyCaps {
        if (perTicketPerDay < 0 || perRequesterPerHour < 0) {
            throw new IllegalArgumentException("reply caps " + perTicketPerDay + ", " + perRequesterPerHour);
        }
    }

    /** 3 on a ticket a day, 5 to a requester an hour. */
    public static ReplyCaps standard() {
        return new ReplyCaps(3, 5);
    }
}
