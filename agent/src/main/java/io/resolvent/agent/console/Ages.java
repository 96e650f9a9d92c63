package io.resolvent.agent.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a person reads them, to the minute, so that a page need not change with every second. */
final class Ages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Ages() {}

    static String ago(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        return age.toDays() < 1 ? lasting(age) + " ago" : at(at);
    }

    static String at(Instant at) {
        return DAY.format(at.atZone(ZoneOffset.UTC)) + " UTC";
    }

    static String lasting(Duration time) {
        if (time.toMinutes() < 1) {
            return "under a minute";
        }
        return time.toHours() < 1 ? time.toMinutes() + " min" : time.toHours() + " h";
    }
}
