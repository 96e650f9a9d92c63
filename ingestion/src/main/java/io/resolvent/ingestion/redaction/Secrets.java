package io.resolvent.ingestion.redaction;

import java.util.ArrayList;
import java.util.List;

/** Keys, tokens and private keys: by the mark that their issuer gives them, or by their disorder after a telling word. */
final class Secrets {

    private static final String FREE = "(?<![A-Za-z0-9_])";
    private static final String END = "(?![A-Za-z0-9])";
    private static final String VALUE = "[A-Za-z0-9+/_.~-]";

    private Secrets() {}

    static List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>(Gate.any("-----BEGIN", "-----begin", List.of(privateKey())));
        detectors.addAll(Gate.any("://", "://", List.of(passwordInAddress())));
        detectors.addAll(Gate.digits(2, tokens()));
        return detectors;
    }

    private static Detector privateKey() {
        return Shape.of(
                PersonalDatum.SECRET,
                "-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\\s:,.()]{0,8000}?(?:-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|(?=\\r?\\n\\r?\\n\\r?\\n)|\\z)");
    }

    private static Detector passwordInAddress() {
        return Shape.of(
                PersonalDatum.SECRET,
                "[a-z][a-z0-9+.-]{1,15}://[^\\s/:@<>\"]{1,128}:([^\\s/:@<>\"]{1,128})@",
                1,
                (text, start, end) -> true);
    }

    private static List<Detector> tokens() {
        return List.of(
                Shape.exact(
                        PersonalDatum.SECRET,
                        FREE
                                + "(?:(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{20,100}|github_pat_[A-Za-z0-9_]{20,120}|glpat-[A-Za-z0-9_-]{16,64}|xox[abeoprs]-[A-Za-z0-9-]{10,120}|xapp-[A-Za-z0-9-]{10,160}|(?:[A-Za-z0-9]{1,16}_)?[rsp]k_(?:live|test|prod)_[A-Za-z0-9]{10,120}|sk-[A-Za-z0-9_-]{16,200}|whsec_[A-Za-z0-9+/=]{16,100}|AIza[A-Za-z0-9_-]{30,45}|ya29\\.[A-Za-z0-9_-]{20,300}|hf_[A-Za-z0-9]{20,60}|npm_[A-Za-z0-9]{30,50}|pypi-[A-Za-z0-9_-]{20,250}|SG\\.[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{16,80}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|dop_v1_[a-f0-9]{64}|sq0[a-z]{3}-[A-Za-z0-9_-]{20,50}|EAA[A-Za-z0-9]{30,250}|[0-9]{8,10}:AA[A-Za-z0-9_-]{30,40})"
                                + END,
                        0,
                        (text, start, end) -> true),
                Shape.exact(
                        PersonalDatum.SECRET,
                        FREE + "eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{4,4000}(?:\\.[A-Za-z0-9_-]{0,4000})?",
                        0,
                        (text, start, end) -> true),
                Shape.of(
                        PersonalDatum.SECRET,
                        "\\b(?:bearer|basic|token) (?![a-z]+\\b)(" + VALUE + "{12,2000}={0,2})" + END,
                        1,
                        Secrets::isDisordered),
                Shape.of(
                        PersonalDatum.SECRET,
                        "(?<![\\p{L}])(?:api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|client[ _-]?secret|private[ _-]?key|secret(?:[ _-]?key)?|auth(?:orization)?[ _-]?token|webhook[ _-]?secret|token|schl[üu]ssel|zugangsschl[üu]ssel|cl[ée]|jeton|clave|klucz|sleutel|chiave|key|x-api-key)(?![\\p{L}])[^\\r\\n\\uFFFC]{0,32}?(?<![A-Za-z0-9_+/.-])(?!//)("
                                + VALUE + "{16,512}={0,2})" + END,
                        1,
                        Secrets::isDisordered));
    }

    /** Letters and digits mixed, in an order that no word, path, name of a constant or commit number has. */
    static boolean isDisordered(String text, int start, int end) {
        String value = text.substring(start, end);
        if (value.matches(
                "(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})|[a-z_.-]+|[A-Z_.-]+|[0-9.-]+|.*://.*")) {
            return false;
        }
        long digits = value.chars().filter(Character::isDigit).count();
        long letters = value.chars().filter(Character::isLetter).count();
        return digits >= 2 && letters >= 2 && distinct(value) >= 8 && !value.contains("www.");
    }

    private static long distinct(String value) {
        return value.chars().distinct().count();
    }
}
