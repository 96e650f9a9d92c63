package io.resolvent.evaluation.mail;

import io.resolvent.agent.intake.AutomaticMail;
import java.util.Optional;

/** The names of the classes in files. */
final class MailClass {

    /** The only class that may get an automatic answer. */
    static final String HUMAN = "human";

    private MailClass() {}

    static String of(Optional<AutomaticMail.Kind> kind) {
        return kind.map(MailClass::of).orElse(HUMAN);
    }

    private static String of(AutomaticMail.Kind kind) {
        return switch (kind) {
            case AUTO_REPLY -> "auto-reply";
            case DELIVERY_REPORT -> "bounce";
            case FEEDBACK_REPORT -> "feedback-report";
            case LIST -> "list";
            case BULK -> "bulk";
            case OWN_MAIL -> "own-mail";
        };
    }
}
