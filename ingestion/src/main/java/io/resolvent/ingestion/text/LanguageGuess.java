package io.resolvent.ingestion.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses the language of a text by its commonest small words. Knows {@code en de fr es it pt nl pl}; gives {@code und}
 * for what is too short or fits none clearly. Pure and deterministic; reads the first 2,000 words only.
 */
public final class LanguageGuess {

    /** No guess. */
    public static final String UNDETERMINED = "und";

    private static final int MOST_WORDS = 2_000;
    private static final double LEAST_SCORE = 1.5;
    private static final double LEAST_LEAD = 1.3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{1,30}");

    private static final Map<String, Set<String>> SMALL_WORDS = new TreeMap<>(
            Map.of(
                    "en",
                            words(
                                    "the and is are was to of in for on with my your you i it this that not can how what please have has been be we do does an from but would will there when am at me any which if or"),
                    "de",
                            words(
                                    "der die das und ist sind war nicht ich sie wir ein eine einen mit für auf den dem zu von im mein meine bitte wie was kann habe haben wird werden auch noch aber es bei nach wenn warum oder sich mir ihnen ihr"),
                    "fr",
                            words(
                                    "le la les et est sont de des du un une je vous nous pas pour dans sur avec mon ma mes ce cette qui que ne il elle au aux en comment bonjour merci être avoir mais votre plus j'ai suis ai"),
                    "es",
                            words(
                                    "el la los las y es son de del un una yo no para en con mi mis por que se como cómo está qué pero su lo al hola gracias puedo tengo he ha más cuando porque muy sin me"),
                    "it",
                            words(
                                    "il lo la gli le e è sono di del della un una io non per in con mio mia che si come ho ha ma questo questa al alla dei anche perché ciao grazie posso più quando mi nel dal"),
                    "pt",
                            words(
                                    "o a os as e é são de do da dos um uma eu não para em com meu minha por que se como está mas seu na no ao olá obrigado obrigada posso tenho mais quando você foi meus já pelo"),
                    "nl",
                            words(
                                    "de het een en is zijn van ik niet je u wij voor op met mijn te dat die er hoe wat kan heb heeft maar bij naar ook als om aan nog deze graag wordt waarom geen"),
                    "pl",
                            words(
                                    "i w na nie jest się do z że to jak mój moja moje co ale czy po za od dla tym mi proszę dzień dobry mogę mam był była są przez już jestem dziękuję ten ta o")));

    private static final Map<String, String> TELLING_LETTERS =
            new TreeMap<>(Map.of("de", "ßäöü", "es", "ñ¿¡", "pl", "łąęśżźćń", "pt", "ãõ", "fr", "çœêèû"));

    private static final Map<String, Double> WEIGHTS = weights();

    private LanguageGuess() {}

    /** An ISO 639-1 code, or {@link #UNDETERMINED}. */
    public static String of(String text) {
        Map<String, Double> scores = new TreeMap<>();
        Matcher word = WORD.matcher(text);
        int count = 0;
        while (count < MOST_WORDS && word.find()) {
            score(word.group().toLowerCase(Locale.ROOT), scores);
            count++;
        }
        return best(scores, count);
    }

    private static void score(String word, Map<String, Double> scores) {
        SMALL_WORDS.forEach((language, words) -> {
            if (words.contains(word)) {
                scores.merge(language, WEIGHTS.getOrDefault(word, 1.0), Double::sum);
            }
        });
        TELLING_LETTERS.forEach((language, letters) -> {
            if (word.chars().anyMatch(letter -> letters.indexOf(letter) >= 0)) {
                scores.merge(language, 0.5, Double::sum);
            }
        });
    }

    private static String best(Map<String, Double> scores, int words) {
        String best = UNDETERMINED;
        double top = 0;
        double second = 0;
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            if (entry.getValue() > top) {
                second = top;
                top = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        boolean clear = words >= 3 && top >= LEAST_SCORE && top >= second * LEAST_LEAD && top >= words * 0.06;
        return clear ? best : UNDETERMINED;
    }

    /** A word of one language tells more than one that several share. */
    private static Map<String, Double> weights() {
        Map<String, Integer> languages = new HashMap<>();
        SMALL_WORDS.values().forEach(words -> words.forEach(word -> languages.merge(word, 1, Integer::sum)));
        Map<String, Double> weights = new HashMap<>();
        languages.forEach((word, count) -> weights.put(word, 1.0 / count));
        return Map.copyOf(weights);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(new HashSet<>(java.util.List.of(list.split(" ", -1))));
    }
}
