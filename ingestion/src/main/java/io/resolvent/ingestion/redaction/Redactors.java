package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.List;

/** The redactors there are. */
public final class Redactors {

    private Redactors() {}

    /** Patterns, check digits and a small linear model for names and addresses: no network, equal results everywhere. */
    public static Redactor standard() {
        List<Detector> detectors = new ArrayList<>();
        detectors.addAll(Secrets.detectors());
        detectors.addAll(Passwords.detectors());
        detectors.addAll(MailAddresses.detectors());
        detectors.addAll(Gate.digits(10, BankNumbers.detectors()));
        detectors.addAll(Gate.digits(1, NetworkAddresses.detectors()));
        detectors.addAll(Gate.digits(3, NationalNumbers.detectors()));
        detectors.addAll(Gate.digits(3, BirthDates.detectors()));
        detectors.addAll(Gate.digits(1, PostalAddresses.detectors()));
        detectors.addAll(Gate.digits(7, PhoneNumbers.detectors()));
        detectors.addAll(NameGrammar.detectors());
        return new PatternRedactor(detectors, new LearnedNames(Tagger.STANDARD));
    }

    /** Read once, when first needed. */
    private static final class Tagger {
        static final NameTagger STANDARD = NameTaggers.standard();

        private Tagger() {}
    }
}
