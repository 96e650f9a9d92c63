package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mail addresses, also with letters of other scripts. Mailboxes of a role, such as a help desk, belong to no person. */
final class MailAddresses {

    private static final Set<String> ROLES = Set.of(
            "support",
            "help",
            "helpdesk",
            "servicedesk",
            "noreply",
            "no-reply",
            "donotreply",
            "do-not-reply",
            "postmaster",
            "mailer-daemon",
            "abuse");

    private static final String DOMAIN = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,8}[\\p{L}][\\p{L}\\p{N}-]{1,23}";

    private static final String OBFUSCATED =
            "(?<![\\p{L}\\p{N}._%+])[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,63} {0,2}[\\[({](?:at|@|arobase)[\\])}] {0,2}"
                    + "[\\p{L}\\p{N}-]{1,63}(?: {0,2}(?:\\.|[\\[({](?:dot|punkt|point|punto)[\\])}]) {0,2}[\\p{L}\\p{N}-]{2,63}){1,4}";

    private MailAddresses() {}

    static List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>(Gate.any("@", "@", List.of(plain())));
        detectors.add(Shape.of(PersonalDatum.EMAIL, OBFUSCATED));
        return detectors;
    }

    private static Detector plain() {
        return Shape.of(
                PersonalDatum.EMAIL,
                "(?<![\\p{L}\\p{N}._%+])[\\p{L}\\p{N}\\p{M}_][\\p{L}\\p{N}\\p{M}._%+'&=~-]{0,63}@" + DOMAIN
                        + "(?![\\p{L}\\p{N}])",
                0,
                MailAddresses::isPersonal);
    }

    private static boolean isPersonal(String text, int start, int end) {
        String local = text.substring(start, text.indexOf('@', start));
        return !ROLES.contains(local.toLowerCase(Locale.ROOT));
    }
}
