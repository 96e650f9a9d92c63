package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.List;

/** The redactors there are. */
public final class Redactors {

    private Redactors() {}

    /** Patterns and check digits only: no model, no network, equal results everywhere. */
    public static Redactor standard() {
        List<Detector> detectors = new ArrayList<>();
        detectors.addAll(Secrets.detectors());
        detectors.addAll(Passwords.detectors());
        detectors.addAll(MailAddresses.detectors());
        detectors.addAll(BankNumbers.detectors());
        detectors.addAll(NetworkAddresses.detectors());
        detectors.addAll(NationalNumbers.detectors());
        detectors.addAll(BirthDates.detectors());
        detectors.addAll(PostalAddresses.detectors());
        detectors.addAll(PhoneNumbers.detectors());
        detectors.addAll(NameGrammar.detectors());
        return new PatternRedactor(detectors);
    }
}
