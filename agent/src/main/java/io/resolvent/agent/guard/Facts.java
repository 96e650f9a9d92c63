package io.resolvent.agent.guard;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must not be invented: amounts, dates, numbers and ids, addresses, links, commands and code, written-out numbers,
 * weekdays and months. Compared letter by letter after dropping punctuation around them.
 */
final class Facts {

    private static final Pattern CODE = Pattern.compile("`+([^`]+)`+");
    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern NUMBERED_ITEM = Pattern.compile("(?m)^\\s*\\(?\\d{1,2}[.)]\\s");
    private static final Pattern EDGE = Pattern.compile("^[\\p{Ps}\\p{Pi}\"'*_,;:.!?]+|[\\p{Pe}\\p{Pf}\"'*_,;:.!?]+$");
    private static final Pattern TELLING = Pattern.compile(
            "(?U)(?s).*(\\d|\\p{Sc}|@|://|www\\.|_\\w|\\\\|^--?[a-z]|^/\\w|\\w/\\w|\\w\\.[a-z]{2,}\\b|^[A-Z]{2,}$|\\p{Ll}\\p{Lu}).*");
    private static final Set<String> WORDS =
            Set.copyOf(List.of(("one two three four five six seven eight nine ten eleven twelve "
                            + "fifteen twenty thirty forty sixty ninety hundred thousand million half dozen "
                            + "monday tuesday wednesday thursday friday saturday sunday january february march april june july "
                            + "august september october november december today tomorrow yesterday "
                            + "zwei drei vier sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend "
                            + "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli "
                            + "oktober dezember heute morgen gestern "
                            + "deux trois quatre cinq sept huit neuf dix douze quinze vingt trente cent mille "
                            + "lundi mardi mercredi jeudi vendredi samedi dimanche "
                            + "dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta cien mil "
                            + "lunes martes miércoles jueves viernes sábado domingo")
                    .split(" ")));

    private Facts() {}

    /** The facts in a text. */
    static Set<String> in(String text) {
        Set<String> facts = new LinkedHashSet<>();
        String plain = plain(text);
        Matcher code = CODE.matcher(plain);
        code.results().map(m -> m.group(1).strip()).filter(c -> !c.isEmpty()).forEach(facts::add);
        String prose =
                NUMBERED_ITEM.matcher(CODE.matcher(plain).replaceAll(" ")).replaceAll(" ");
        facts.addAll(TOKEN.matcher(prose)
                .results()
                .map(MatchResult::group)
                .map(Facts::trimmed)
                .filter(t -> TELLING.matcher(t).matches() || WORDS.contains(t.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return facts;
    }

    /** Whether a text says a fact: as a whole, not as a part of a longer number or word. */
    static boolean says(String text, String fact) {
        Pattern whole = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,:/-])" + Pattern.quote(plain(fact))
                        + "(?![\\p{L}\\p{N}])(?![.,:/-]\\p{N})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return whole.matcher(plain(text)).find();
    }

    private static String trimmed(String token) {
        String before = token;
        String after = EDGE.matcher(before).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = EDGE.matcher(before).replaceAll("");
        }
        return after;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2019', '\'');
    }
}
