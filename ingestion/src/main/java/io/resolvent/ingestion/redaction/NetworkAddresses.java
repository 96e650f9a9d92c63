package io.resolvent.ingestion.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** IP addresses that lead to somebody's line, and hardware addresses. Private and loopback addresses name nobody. */
final class NetworkAddresses {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String V4 = OCTET + "(?:\\." + OCTET + "){3}";
    private static final Pattern PRIVATE =
            Pattern.compile("(?:0|10|127|255|169\\.254|192\\.168|172\\.(?:1[6-9]|2[0-9]|3[01]))\\..*");
    private static final Pattern VERSION_WORD = Pattern.compile(
            "(?:\\b(?:version|versione|wersj\\p{L}|versi[oó]n|v|ver|firmware|driver|build|release|update|treiber|patch|sdk)[ .:#-]{0,3}|/)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private NetworkAddresses() {}

    static List<Detector> detectors() {
        return List.of(
                Shape.of(
                        PersonalDatum.MAC_ADDRESS,
                        "(?<![0-9A-Za-z])(?<![0-9A-Fa-f][:-])[0-9A-F]{2}([:-])(?:[0-9A-F]{2}\\1){4}[0-9A-F]{2}(?![0-9A-Za-z])(?![:-][0-9A-F])"),
                Shape.of(
                        PersonalDatum.MAC_ADDRESS,
                        "(?<![0-9A-Za-z.])[0-9A-F]{4}\\.[0-9A-F]{4}\\.[0-9A-F]{4}(?![0-9A-Za-z])(?!\\.[0-9A-F])"),
                Shape.of(
                        PersonalDatum.IP_ADDRESS,
                        "(?<![0-9A-Za-z:.])(?=[0-9A-F:]{0,40}:[0-9A-F:]{0,40}:)[0-9A-F:]{2,39}(?:(?<=:)" + V4
                                + ")?(?![0-9A-Za-z:])",
                        0,
                        NetworkAddresses::isV6),
                Shape.of(
                        PersonalDatum.IP_ADDRESS,
                        "(?<![0-9A-Za-z.-])" + V4 + "(?![0-9A-Za-z])(?!\\.[0-9])",
                        0,
                        NetworkAddresses::isPublicV4));
    }

    private static boolean isPublicV4(String text, int start, int end) {
        String before = Surroundings.before(text, start, 16);
        boolean inUrl = before.endsWith("//");
        return !PRIVATE.matcher(text.substring(start, end)).matches()
                && (inUrl || !VERSION_WORD.matcher(before).find());
    }

    /** Eight groups, or fewer with one {@code ::}, and at least one digit, so that code such as {@code a::b} is kept. */
    private static boolean isV6(String text, int start, int end) {
        String address = text.substring(start, end);
        int gap = address.indexOf("::");
        boolean twoGaps = gap >= 0 && address.indexOf("::", gap + 1) >= 0;
        String[] groups = address.split(":", -1);
        long filled = java.util.Arrays.stream(groups)
                .filter(group -> !group.isEmpty())
                .count();
        boolean edges = (!address.startsWith(":") || address.startsWith("::"))
                && (!address.endsWith(":") || address.endsWith("::"));
        boolean sizes = java.util.Arrays.stream(groups).allMatch(g -> g.length() <= 4 || g.indexOf('.') > 0);
        boolean v4 = address.indexOf('.') > 0;
        boolean whole = gap >= 0 ? filled <= 7 && filled >= 2 : filled == (v4 ? 7 : 8);
        return edges
                && sizes
                && whole
                && !twoGaps
                && address.chars().anyMatch(Character::isDigit)
                && address.length() > 5;
    }
}
