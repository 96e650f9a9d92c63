package io.resolvent.ingestion.redaction;

import static io.resolvent.ingestion.redaction.PersonalDatum.NATIONAL_ID;
import static io.resolvent.ingestion.redaction.PersonalDatum.PASSPORT;
import static io.resolvent.ingestion.redaction.PersonalDatum.SSN;

import java.util.List;
import java.util.Locale;

/** Numbers that a state gives a person: by their own check digit where they have one, else near their word. */
final class NationalNumbers {

    private static final String FREE = "(?<![\\p{L}\\p{N}_-])";
    private static final String END = "(?![\\p{L}\\p{N}_])(?!-[0-9])";
    private static final String TO_NUMBER = "[^0-9\\r\\n\\uFFFC]{0,24}?(?<![\\p{L}\\p{N}])";
    private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String HETU_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private NationalNumbers() {}

    static List<Detector> detectors() {
        return List.of(
                Shape.of(SSN, FREE + "(?!000|666)[0-9]{3}([- ])(?!00)[0-9]{2}\\1(?!0000)[0-9]{4}" + END),
                Shape.of(
                        SSN,
                        "\\b(?:ssn|social security|itin)\\b" + TO_NUMBER + "([0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{4})" + END,
                        1,
                        (text, start, end) -> true),
                Shape.of(
                        NATIONAL_ID,
                        FREE
                                + "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]"
                                + END),
                Shape.of(NATIONAL_ID, FREE + "[0-9]{7,8}-?[A-Z]" + END, 0, NationalNumbers::isNif),
                Shape.of(NATIONAL_ID, FREE + "[XYZ]-?[0-9]{7}-?[A-Z]" + END, 0, NationalNumbers::isNif),
                Shape.of(NATIONAL_ID, FREE + "[0-9]{11}" + END, 0, NationalNumbers::isPesel),
                Shape.of(
                        NATIONAL_ID,
                        FREE + "[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]" + END),
                Shape.of(
                        NATIONAL_ID,
                        FREE
                                + "[12] ?[0-9]{2} ?(?:0[1-9]|1[0-2]|[2-4][0-9]) ?[0-9][0-9AB] ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}"
                                + END,
                        0,
                        NationalNumbers::isNir),
                Shape.of(
                        NATIONAL_ID,
                        FREE + "[0-3][0-9][01][0-9]{3}[-+A-FU-Y][0-9]{3}[0-9A-Y]" + END,
                        0,
                        NationalNumbers::isHetu),
                Shape.of(
                        NATIONAL_ID,
                        "\\b(?:national id|id card|identity (?:card|number)|personalausweis\\p{L}*|ausweisnummer|steuer-?id\\p{L}*|steueridentifikations\\p{L}*"
                                + "|sozialversicherungs\\p{L}*|ahv|svnr|bsn|burgerservicenummer|dni|nif|nie|nino|national insurance|nhs|pesel|nr dowodu|dow[oó]d osobisty"
                                + "|codice fiscale|cnie?|s[ée]curit[ée] sociale|aadhaar|tfn|tax (?:id|file)|driv(?:er'?s?|ing) licen[cs]e|f[üu]hrerschein\\p{L}*|permis de conduire)\\b"
                                + TO_NUMBER
                                + "((?=[A-Z]{0,16}[0-9])[A-Z0-9]{1,20}(?:[ ./-][0-9]{1,8}[A-Z]{0,2}(?![\\p{L}])){0,5})"
                                + END,
                        1,
                        (text, start, end) -> Digits.of(text, start, end).length() >= 6),
                Shape.of(
                        PASSPORT,
                        "(?<![\\p{L}\\p{N}])(?:passport|reisepass|pass-?(?:nr|nummer|no)|passeport|pasaporte|paszport|passaporto|passaporte|paspoort)\\p{L}{0,8}"
                                + TO_NUMBER + "((?=[A-Z]{0,6}[0-9])[A-Z0-9]{6,10}|[A-Z]{1,2} [0-9]{6,8})" + END,
                        1,
                        (text, start, end) -> Digits.of(text, start, end).length() >= 3),
                Shape.of(
                        PASSPORT,
                        FREE + "([A-Z]{1,3}[0-9]{6,9})" + END
                                + "(?=[^0-9\\r\\n]{0,12}(?:passport|reisepass|passeport|pasaporte|paszport))",
                        1,
                        (text, start, end) -> true));
    }

    /** The letter is the number's remainder by 23 (Spanish DNI and NIE). */
    private static boolean isNif(String text, int start, int end) {
        String compact = text.substring(start, end).replace("-", "").toUpperCase(Locale.ROOT);
        int series = "XYZ".indexOf(compact.charAt(0));
        String digits = (series >= 0 ? series : "") + Digits.of(compact, 0, compact.length());
        char letter = compact.charAt(compact.length() - 1);
        return NIF_LETTERS.charAt(Integer.parseInt(digits) % 23) == letter && !Surroundings.ofThing(text, start);
    }

    /** Date of birth with the century in the month, and a weighted check digit (Polish PESEL). */
    private static boolean isPesel(String text, int start, int end) {
        String digits = text.substring(start, end);
        int month = Integer.parseInt(digits.substring(2, 4)) % 20;
        int day = Integer.parseInt(digits.substring(4, 6));
        int sum = Digits.weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && sum % 10 == 0
                && !Surroundings.ofThing(text, start)
                && !Surroundings.inUrl(text, start);
    }

    /** The key is 97 minus the number's remainder by 97; 2A and 2B count as 19 and 18 (French NIR). */
    private static boolean isNir(String text, int start, int end) {
        String compact = text.substring(start, end)
                .replace(" ", "")
                .toUpperCase(Locale.ROOT)
                .replace("2A", "19")
                .replace("2B", "18");
        if (!compact.matches("[0-9]{15}")) {
            return false;
        }
        long number = Long.parseLong(compact.substring(0, 13));
        return 97 - number % 97 == Long.parseLong(compact.substring(13));
    }

    /** The last sign is the remainder by 31 of the nine digits (Finnish HETU). */
    private static boolean isHetu(String text, int start, int end) {
        String compact = text.substring(start, end).toUpperCase(Locale.ROOT);
        int number = Integer.parseInt(compact.substring(0, 6) + compact.substring(7, 10));
        return HETU_LETTERS.charAt(number % 31) == compact.charAt(10);
    }
}
