package io.resolvent.ingestion.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** Passwords and PINs near their word. A sentence about a password, such as "my password is wrong", is kept. */
final class Passwords {

    private static final String WORD =
            "(?<![\\p{L}])(?:pass ?word|passwort|kennwort|pass ?phrase|pass ?code|passwd|pwd|pw|pass|mot de passe|mdp|contrase[ñn]a|clave|has[łl][oa]|wachtwoord|parola d'ordine|parola|senha|palavra-passe|l[öo]senord|salasana)(?![\\p{L}])";
    private static final String LINK =
            "(?:\\s{0,2}(?:is|was|now|set to|to|ist|war|lautet|est|[ée]tait|es|era|jest|to jest|to|brzmi|[èé]|[:=]|->|=>)){1,2}";
    private static final String OPEN = "\\s{0,2}[\"'“„«‘`(]?";
    private static final String VALUE = "([^\\s\"“”„«»`\\uFFFC]{3,64})";
    private static final Pattern MIXED = Pattern.compile("(?=.*\\p{L})(?=.*[0-9\\p{P}\\p{S}]).*");

    private Passwords() {}

    static List<Detector> detectors() {
        return List.of(
                trimmed(WORD + "[^\\r\\n.!?\\uFFFC]{0,24}?" + LINK + OPEN + VALUE),
                trimmed(WORD + "\\s{1,2}" + OPEN + VALUE),
                gated(trimmed("(?:\\S@[\\p{L}\\p{N}.-]{3,80}|\\uFFFC)\\s{0,2}[/|]\\s{0,2}" + VALUE)),
                Shape.of(
                        PersonalDatum.PASSWORD,
                        "(?<![\\p{L}])(?:pin|pin-?code|geheimzahl|code pin|cvv2?|cvc2?|cvn)(?![\\p{L}])[^0-9\\r\\n]{0,16}?(?<![\\p{L}\\p{N}])([0-9]{3,8})(?![\\p{L}\\p{N}])",
                        1,
                        (text, start, end) -> true));
    }

    private static Detector gated(Detector detector) {
        return Gate.any("@", "\uFFFC", List.of(detector)).getFirst();
    }

    private static Detector trimmed(String pattern) {
        Shape shape = Shape.of(PersonalDatum.PASSWORD, pattern, 1, Passwords::looksSecret);
        return (text, found) -> shape.detect(
                text, span -> found.accept(new Redaction.Span(span.kind(), span.start(), end(text, span))));
    }

    private static boolean looksSecret(String text, int start, int end) {
        String value = text.substring(start, end(text, new Redaction.Span(PersonalDatum.PASSWORD, start, end)));
        boolean mail = value.indexOf('@') > 0 && value.indexOf('.', value.indexOf('@')) > 0;
        return value.length() >= 4
                && MIXED.matcher(value).matches()
                && !mail
                && !value.matches("[\\p{L}]+(?:['’/-][\\p{L}]+)*|https?:.*|[\\p{L}]+[.,;:!?)\\]]+|\\[.*|<.*");
    }

    /** Without the punctuation of the sentence; a question or exclamation mark may belong to the password. */
    private static int end(String text, Redaction.Span span) {
        int end = span.end();
        while (end > span.start() && ".,;)'’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
