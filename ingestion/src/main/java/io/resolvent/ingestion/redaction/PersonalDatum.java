package io.resolvent.ingestion.redaction;

/** Kinds of personal data that are masked. */
public enum PersonalDatum {
    EMAIL,
    PHONE,
    CARD,
    IBAN,
    SSN,
    NATIONAL_ID,
    PASSPORT,
    DATE_OF_BIRTH,
    ADDRESS,
    IP_ADDRESS,
    MAC_ADDRESS,
    SECRET,
    PASSWORD,
    NAME;

    /** What stands in the text instead. */
    public String mask() {
        return "[" + name() + "]";
    }
}
