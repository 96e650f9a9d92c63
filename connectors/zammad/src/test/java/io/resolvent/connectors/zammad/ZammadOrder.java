package io.resolvent.connectors.zammad;

import java.time.Instant;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Tickets in the order of their last changes, then of their numbers. */
final class ZammadOrder {

    private record Place(Instant time, long id) implements Comparable<Place> {

        static Place of(ObjectNode ticket) {
            return new Place(
                    Instant.parse(ticket.path("updated_at").asString("")),
                    ticket.path("id").asLong(0));
        }

        @Override
        public int compareTo(Place other) {
            int byTime = time.compareTo(other.time);
            return byTime != 0 ? byTime : Long.compare(id, other.id);
        }
    }

    private final TreeSet<Place> places = new TreeSet<>();

    void add(ObjectNode ticket) {
        places.add(Place.of(ticket));
    }

    void remove(ObjectNode ticket) {
        if (ticket.has("updated_at")) {
            places.remove(Place.of(ticket));
        }
    }

    /** Numbers of tickets changed at this time or later. */
    Stream<Long> since(Instant from) {
        return places.tailSet(new Place(from, 0), true).stream().map(Place::id);
    }
}
