package io.resolvent.ingestion.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** Phone and fax numbers: international, national with separators, and bare digits near a word for a phone. */
final class PhoneNumbers {

    private static final String EXTENSION =
            "(?:[ ,]{0,2}(?:ext|extension|ext\\.|x|durchwahl|dw|poste|int|wew)\\.?[ :]{0,2}[0-9]{1,6}(?![0-9]))?";
    private static final String FREE = "(?<![\\p{L}\\p{N}_+#/=.:-])";
    private static final String END = "(?![0-9])(?![-./:][0-9])(?![\\p{L}_])";
    private static final String GAP = "[ .\\-/\\u00A0\\u202F\\u2011\\u2013]";

    private static final Pattern PHONE_WORD = Pattern.compile(
            "\\b(?:tel|phone|telephone|answer\\p{L}{0,3}|dial|mobile|mobil\\p{L}*|cell|call|ring|fax|whatsapp|sms|text|handy|telefon\\p{L}*|ruf\\p{L}*|anruf\\p{L}*|r[üu]ckruf|erreichen|erreichbar|t[ée]l[ée]phone|portable|appel\\p{L}*|joindre|tel[ée]fono|m[óo]vil|llam\\p{L}*|cellulare|chiam\\p{L}*|kom[óo]rk\\p{L}*|dzwoni\\p{L}*|zadzwo\\p{L}*|bel|bellen|ligar|reach|contact|number is|nummer ist)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What kind of line a number is, right behind it. */
    private static final Pattern LINE_BEHIND = Pattern.compile(
            "^[ \\t]{0,2}[(\\[,-]{0,2}[ ]?(?:office|fax|mobile|mobil|cell|home|work|direct|desk|tel|telephone|phone|handy|b[üu]ro|privat|dienstlich|portable|bureau|domicile|m[óo]vil|oficina|casa|cellulare|ufficio|kom[óo]rka|biuro)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PhoneNumbers() {}

    static List<Detector> detectors() {
        return List.of(
                Shape.of(
                        PersonalDatum.PHONE,
                        "(?<![\\p{L}\\p{N}_#=])(?:\\+|(?<![-/.])(?<![0-9] )00(?=[1-9(])|\\(\\+)[1-9][0-9]{0,2}\\)?(?:"
                                + GAP + "{0,2}\\(?[0-9]{1,12}\\)?){1,7}" + EXTENSION + END,
                        0,
                        PhoneNumbers::isInternational),
                Shape.of(
                        PersonalDatum.PHONE,
                        FREE + "(?<![0-9] )\\(?0[0-9]{1,4}\\)?" + GAP + "{1,3}[0-9]{2,8}(?:" + GAP + "[0-9]{1,5}){0,5}"
                                + EXTENSION + END,
                        0,
                        PhoneNumbers::isNational),
                Shape.of(
                        PersonalDatum.PHONE,
                        FREE + "(?:1[ .-])?\\(?[2-9][0-9]{2}\\)?[ .-]{0,2}[2-9][0-9]{2}[ .-][0-9]{4}" + EXTENSION + END,
                        0,
                        (text, start, end) -> !Surroundings.ofThing(text, start)),
                Shape.of(
                        PersonalDatum.PHONE,
                        FREE + "(?<![0-9] )[5-9][0-9]{2}([ .-])[0-9]{3}\\1[0-9]{3}" + END,
                        0,
                        PhoneNumbers::isNational),
                Shape.of(
                        PersonalDatum.PHONE,
                        FREE + "(?<![0-9] )[5-9][0-9]{2}([ .-])[0-9]{2}\\1[0-9]{2}\\1[0-9]{2}" + END,
                        0,
                        PhoneNumbers::isNational),
                Shape.of(
                        PersonalDatum.PHONE,
                        FREE + "(?<![0-9] )[2-9][0-9]([ .-])[0-9]{2}\\1[0-9]{2}\\1[0-9]{2}" + END,
                        0,
                        PhoneNumbers::isNational),
                Shape.of(
                        PersonalDatum.PHONE,
                        FREE + "\\(?[0-9]{2,6}\\)?(?:" + GAP + "{0,2}[0-9]{1,10}){0,5}" + EXTENSION + END,
                        0,
                        PhoneNumbers::isNearPhoneWord));
    }

    /** After a plus eight digits will do; after two noughts, which begin many an order number, it takes ten. */
    private static boolean isInternational(String text, int start, int end) {
        boolean noughts = text.charAt(start) == '0';
        return count(text, start, end, noughts ? 10 : 8, 21)
                && !isShortPlus(text, start, end)
                && !(noughts && Surroundings.ofThing(text, start));
    }

    private static boolean isNational(String text, int start, int end) {
        return count(text, start, end, 8, 18) && isNoOtherNumber(text, start, end);
    }

    private static boolean isNoOtherNumber(String text, int start, int end) {
        return !isDate(text.substring(start, end))
                && !Surroundings.ofThing(text, start)
                && !Surroundings.inUrl(text, start);
    }

    private static boolean isNearPhoneWord(String text, int start, int end) {
        return count(text, start, end, 7, 15)
                && (PHONE_WORD.matcher(Surroundings.before(text, start, 32)).find()
                        || LINE_BEHIND
                                .matcher(Surroundings.after(text, end, 16))
                                .find())
                && isNoOtherNumber(text, start, end);
    }

    private static boolean isDate(String number) {
        return number.matches("[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}){1,2}|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}");
    }

    /** A sum such as +1000000, not a phone number. */
    private static boolean isShortPlus(String text, int start, int end) {
        return text.charAt(start) == '+' && Digits.of(text, start, end).endsWith("00000");
    }

    private static boolean count(String text, int start, int end, int least, int most) {
        int digits = Digits.of(text, start, end).length();
        return digits >= least && digits <= most;
    }
}
