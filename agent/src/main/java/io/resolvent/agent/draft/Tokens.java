package io.resolvent.agent.draft;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a text for comparing texts: lower-case, without accents and marks. */
public final class Tokens {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int STEM = 6;
    private static final Set<String> STOP =
            Set.copyOf(List.of(("the and for you your are was were that this with have has had not but "
                            + "can could would will shall should our ours from they them their what when where which who why how "
                            + "please thanks thank hello dear there here been being does did doing any all just get got into about "
                            + "der die das und ist nicht ich sie wir mit auf fur von den dem des ein eine einen einem zu zum zur "
                            + "haben hat kann wie was wenn bitte danke auch noch aber oder sich mein meine ihr ihre uns "
                            + "les des une est pas pour dans sur avec que qui vous nous mon mes votre bonjour merci "
                            + "los las una por para con como que mis sus del hola gracias dos nao uma com meu minha obrigado "
                            + "non che per sono una con mio mia del della ciao grazie het een niet van voor met ik zijn mijn "
                            + "jest nie sie prosze dla mam moj moje jak czy")
                    .split(" ")));

    private Tokens() {}

    /** All words in order. */
    public static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).results().map(MatchResult::group).toList();
    }

    /** The words that carry meaning, cut to their first {@value #STEM} letters so that most inflections fall together. */
    public static Set<String> stems(String text) {
        return words(text).stream()
                .filter(word -> word.length() > 2 && !STOP.contains(word))
                .map(word -> word.substring(0, Math.min(word.length(), STEM)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Share of {@code wanted} that is in {@code offered}, 0 to 1; 0 when nothing is wanted. */
    public static double covered(Set<String> wanted, Set<String> offered) {
        if (wanted.isEmpty()) {
            return 0;
        }
        return wanted.stream().filter(offered::contains).count() / (double) wanted.size();
    }
}
