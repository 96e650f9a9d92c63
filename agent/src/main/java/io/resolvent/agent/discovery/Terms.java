package io.resolvent.agent.discovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a question that can name it, and their pairs. */
final class Terms {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’-]+");
    private static final Pattern MASK = Pattern.compile("\\[[A-Z_]{2,40}]|\\{\\{[^}]{0,80}}}");
    private static final int LONGEST_TEXT = 2_000;
    private static final int SHORTEST = 3;

    private static final Set<String> SAYS_NOTHING =
            Set.copyOf(List.of(("a about above after again against ago all almost already also always"
                            + " am an and another any anybody anyone anything anyway are aren't around as asap ask asked asking"
                            + " at away back be because been before being below best better between both but by bye can can't"
                            + " cannot could couldn't day days dear did didn't do does doesn't doing don don't done down each else"
                            + " even ever every everything few fine for from get gets getting give given go goes going gone good got"
                            + " had has hasn't have haven't having he hello help helping her here hey hi him his how however i i'd"
                            + " i'll i'm i've if in into is isn't it it's its itself just keep kind kindly know last let let's like"
                            + " little lot made make makes making many may maybe me mean might mine more most much must my myself"
                            + " need needed needs never new next no not nothing now of off oh ok okay on once one only or other our"
                            + " out over own people please possible put quite really regards right said same saw say see seem seems"
                            + " seen she should since so some somebody someone something soon sorry still such sure take tell than"
                            + " thank thanks that that's the their them then there these they thing things think this those though"
                            + " through time to today told too tried try trying two u under until up ur us use used using very via"
                            + " want wanted wants was wasn't way we we're well went were what what's when where which while who why"
                            + " will wish with within without won't wondering would wouldn't yes yesterday yet you you're your yours"
                            + " der die das und ist ich nicht mit ein eine mein meine sie wir bitte danke hallo für auf von zu den dem"
                            + " wie kann habe es im le la les et je est un une mon ma vous nous pour pas que de du des dans bonjour"
                            + " merci comment el los las y yo es mi por para con en que cómo hola gracias una il lo di che non per"
                            + " ciao grazie")
                    .split(" ")));

    private Terms() {}

    /** Each once: single words, then pairs of neighbours with a blank between. */
    static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        String before = "";
        List<String> pairs = new ArrayList<>();
        for (String word : words(text)) {
            boolean speaks = isTelling(word);
            if (speaks) {
                terms.add(word);
                if (!before.isEmpty() && !before.equals(word)) {
                    pairs.add(before + " " + word);
                }
            }
            before = speaks ? word : "";
        }
        terms.addAll(pairs);
        return terms;
    }

    private static String[] words(String text) {
        String plain = MASK.matcher(text.substring(0, Math.min(LONGEST_TEXT, text.length())))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return BETWEEN_WORDS.split(plain);
    }

    private static boolean isTelling(String word) {
        return word.length() >= SHORTEST
                && !SAYS_NOTHING.contains(word)
                && Character.isLetter(word.charAt(0))
                && Character.isLetterOrDigit(word.charAt(word.length() - 1));
    }
}
