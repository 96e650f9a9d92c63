package io.resolvent.ingestion.redaction;

import java.util.List;

/** Dates near a word for birth. Any other date is kept: it is what a ticket is about. */
final class BirthDates {

    private static final String WORD =
            "(?<![\\p{L}\\p{N}])(?:born|birth\\p{L}{0,6}|d\\.?o\\.?b\\.?|bday|geboren|geb\\.|geburts\\p{L}{2,6}|n[ée]e?(?: le)|n[ée]\\(e\\) le"
                    + "|naissance|nacid[oa]|nacimiento|naci|nací|urodz\\p{L}{1,8}|ur\\.|nat[oa] il|nascita|nascid[oa]|nascimento|geboortedatum|geboren op)";
    private static final String MONTH =
            "(?:jan|feb|f[ée]v|mar|m[äa]r|mrz|apr|avr|abr|ma[iyj]|mag|maggio|jun|juin|giu|jul|juil|lug|aug|ao[uû]t|ago|sep|set|oct|okt|ott|out|nov|dec|dez|d[ée]c|dic"
                    + "|ene|sty|lut|kwi|cze|lip|sie|wrz|pa[źz]|lis|gru)\\p{L}{0,9}\\.?";
    private static final String DATE = "(?:[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}"
            + "|[0-9]{1,2} ?[-./] ?[0-9]{1,2} ?[-./] ?(?:[0-9]{4}|[0-9]{2})"
            + "|[0-9]{1,2}(?:\\.|st|nd|rd|th|er|º)?[ -]{1,2}(?:of |de )?" + MONTH
            + "(?:,| de| of)?[ -]{1,2}(?:[0-9]{4}|'[0-9]{2})"
            + "|" + MONTH + " [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4})(?![0-9])";

    private BirthDates() {}

    static List<Detector> detectors() {
        return List.of(
                Shape.of(
                        PersonalDatum.DATE_OF_BIRTH,
                        WORD + "[^0-9\\r\\n\\uFFFC]{0,28}?(?<![\\p{L}\\p{N}])(" + DATE + ")",
                        1,
                        (text, start, end) -> true),
                Shape.of(
                        PersonalDatum.DATE_OF_BIRTH,
                        "(?<![0-9.])(" + DATE + ")(?=[ ,]{0,2}[(\\[]?(?:date of birth|dob|geboren|geburtsdatum|birth))",
                        1,
                        (text, start, end) -> true));
    }
}
