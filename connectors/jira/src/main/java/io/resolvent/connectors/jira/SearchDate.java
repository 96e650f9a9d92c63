package io.resolvent.connectors.jira;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

/**
 * Writes a time for a search. Jira reads dates to the minute and in the zone of the account that asks, so a time is rounded
 * down; where clocks are set back, an hour has each minute twice, and the minute before that hour is written.
 */
final class SearchDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private SearchDate() {}

    /** A date that is certainly not after this time, whichever way it is read. */
    static String notAfter(Instant time, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone).truncatedTo(ChronoUnit.MINUTES);
        if (zone.getRules().getValidOffsets(local).size() > 1) {
            ZoneOffsetTransition back = zone.getRules().getTransition(local);
            return FORM.format(back.getDateTimeAfter().minusMinutes(1));
        }
        return FORM.format(local);
    }
}
