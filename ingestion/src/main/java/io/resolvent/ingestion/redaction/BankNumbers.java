package io.resolvent.ingestion.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payment cards (ISO/IEC 7812) and IBANs (ISO 13616). */
final class BankNumbers {

    /** Length of the IBAN by country, of the registry's countries. */
    private static final Map<String, Integer> IBAN_LENGTHS = lengths(
            "AL28 AD24 AT20 AZ28 BH22 BY28 BE16 BA20 BR29 BG22 CR22 HR21 CY28 CZ24 DK18 DO28 EG29 EE20 FO18 FI18 FR27 GE22 DE22 GI23 GR27 GL18 GT28 HU28 IS26 IQ23 IE22 IL23 IT27 JO30 KZ20 XK20 KW30 LV21 LB28 LI21 LT20 LU20 MT31 MR27 MU30 MD24 MC27 ME22 NL18 MK19 NO15 PK24 PS29 PL28 PT25 QA29 RO24 LC32 SM27 ST25 SA24 RS22 SC31 SK24 SI19 ES24 SE24 CH21 TN24 TR26 UA29 AE23 GB22 VA22 VG24");

    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}(?:[ \\u00A0.-]{0,2}[A-Za-z0-9]){11,30}");
    private static final Pattern IBAN_WORD = Pattern.compile("\\biban\\b[^a-z0-9]{0,12}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CARD_WORD = Pattern.compile(
            "\\b(?:card|visa|mastercard|amex|karte|kreditkarte|carte|tarjeta|karty|karta|carta)\\b[^0-9]{0,24}$",
            Pattern.CASE_INSENSITIVE);

    private BankNumbers() {}

    static List<Detector> detectors() {
        return List.of(
                BankNumbers::ibans,
                Shape.of(
                        PersonalDatum.CARD,
                        "(?<![\\p{L}\\p{N}_.-])(?:[2-6][0-9]{3}|1800)(?:[ \\u00A0-]?[0-9]){8,15}(?![\\p{L}\\p{N}_])(?![.-][0-9])",
                        0,
                        BankNumbers::isCard));
    }

    private static void ibans(String text, Consumer<Redaction.Span> found) {
        Matcher matcher = IBAN.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int end = ibanEnd(text, matcher.start(), matcher.end());
            if (end > 0) {
                found.accept(new Redaction.Span(PersonalDatum.IBAN, matcher.start(), end));
            }
            from = Math.max(end, matcher.start() + 1);
        }
    }

    /** Where the IBAN ends that starts here, or -1. A wrong check digit is forgiven right after the word. */
    private static int ibanEnd(String text, int start, int limit) {
        int length = IBAN_LENGTHS.getOrDefault(text.substring(start, start + 2).toUpperCase(Locale.ROOT), 0);
        StringBuilder compact = new StringBuilder();
        for (int i = start; i < limit && compact.length() < length; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                compact.append(text.charAt(i));
            }
            if (compact.length() == length) {
                boolean whole = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
                return whole && isIban(compact.toString(), text, start) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean isIban(String compact, String text, int start) {
        return isGrouped(text, start)
                || Digits.mod97(compact.substring(4) + compact.substring(0, 4)) == 1
                || IBAN_WORD.matcher(Surroundings.before(text, start, 20)).find();
    }

    /** Written in groups of four, as on paper: a slip of the pen in it does not make it less of an IBAN. */
    private static boolean isGrouped(String text, int start) {
        return text.charAt(start + 4) == ' ' && text.charAt(start + 9) == ' ';
    }

    private static boolean isCard(String text, int start, int end) {
        String digits = Digits.of(text, start, end);
        if (digits.length() < 12 || digits.length() > 19) {
            return false;
        }
        boolean named = CARD_WORD.matcher(Surroundings.before(text, start, 40)).find();
        return named || (hasIssuer(digits) && Digits.luhn(digits) && !Surroundings.inUrl(text, start));
    }

    private static boolean hasIssuer(String digits) {
        int first = Integer.parseInt(digits.substring(0, 4));
        return switch (digits.charAt(0)) {
            case '2' -> first >= 2200 && first <= 2720;
            case '3' -> first >= 3000 && (first < 3100 || (first >= 3400 && first < 4000));
            case '1' -> digits.length() == 15;
            default -> true;
        };
    }

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new java.util.HashMap<>();
        for (String entry : table.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
