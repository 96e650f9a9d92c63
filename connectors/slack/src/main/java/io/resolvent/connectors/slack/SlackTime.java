package io.resolvent.connectors.slack;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Slack's {@code ts}: seconds with six decimals, at once a time and a message's id within its channel. */
final class SlackTime {

    /** Earlier first; the two parts are numbers of unequal length. */
    static final Comparator<String> ORDER = Comparator.comparing(SlackTime::of);

    private static final Pattern TS = Pattern.compile("\\d{1,11}\\.\\d{6}");

    private SlackTime() {}

    static boolean is(String ts) {
        return TS.matcher(ts).matches();
    }

    static Instant of(String ts) {
        int dot = ts.indexOf('.');
        return Instant.ofEpochSecond(
                Long.parseLong(ts.substring(0, dot)), 1_000L * Long.parseLong(ts.substring(dot + 1)));
    }

    static String of(Instant time) {
        return String.format(Locale.ROOT, "%d.%06d", time.getEpochSecond(), time.getNano() / 1_000);
    }
}
