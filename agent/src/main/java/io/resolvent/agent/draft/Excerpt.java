package io.resolvent.agent.draft;

import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.draft.TextUnit.Kind;
import io.resolvent.ingestion.index.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences of a document, word for word, each with its place in it. */
final class Excerpt {

    private static final int MOST_SENTENCES = 8;
    private static final int MOST_ITEMS = 12;
    private static final int SHORT = 600;
    private static final double LENGTH_COST = 0.03;
    private static final Pattern LEANS_ON_BEFORE = Pattern.compile(
            "(?iU)^(this|that|these|those|it|they|he|she|then|however|otherwise|also|so|but|and|or|therefore|instead|in that case"
                    + "|dies\\w*|das|dann|jedoch|sonst|auch|aber|und|oder|deshalb|daher|cela|ensuite|sinon|mais|et|eso|esto"
                    + "|luego|pero|questo|poi|ma|dit|dat|daarna|maar|to|potem|ale)\\b.*");

    private final Passage passage;
    private final List<TextUnit> units;

    Excerpt(Passage passage) {
        this.passage = passage;
        this.units = TextUnits.of(passage.text());
    }

    /** The whole passage, headings too. */
    List<Sentence> whole() {
        return sentences(units);
    }

    /** All of it but the headings, when it is short enough to be a reply as it stands; else nothing. */
    List<Sentence> complete() {
        boolean isShort = passage.text().length() <= SHORT && passage.start() == 0;
        List<TextUnit> body =
                units.stream().filter(u -> u.kind() != Kind.HEADING).toList();
        boolean begins = !body.isEmpty() && body.size() + 1 >= units.size();
        return isShort && begins ? sentences(body) : List.of();
    }

    /** The consecutive sentences that fit the wanted words best; empty when none has any of them. */
    List<Sentence> best(Set<String> wanted) {
        List<TextUnit> best = List.of();
        double bestScore = 0;
        for (int from = 0; from < units.size(); from++) {
            if (!canStart(from)) {
                continue;
            }
            double score = 0;
            Set<String> seen = new java.util.HashSet<>();
            for (int to = from; to < units.size() && fits(from, to); to++) {
                score += Tokens.stems(textOf(to)).stream()
                                .filter(stem -> wanted.contains(stem) && seen.add(stem))
                                .mapToDouble(stem -> 1.0 / units(stem))
                                .sum()
                        - LENGTH_COST;
                if (score > bestScore && canEnd(to)) {
                    bestScore = score;
                    best = units.subList(from, to + 1);
                }
            }
        }
        return sentences(best.stream().filter(u -> u.kind() != Kind.HEADING).toList());
    }

    /** In how many units a word is: one that is everywhere tells little. */
    private double units(String stem) {
        return units.stream()
                .filter(u -> Tokens.stems(u.in(passage.text())).contains(stem))
                .count();
    }

    private boolean canStart(int index) {
        TextUnit unit = units.get(index);
        String text = textOf(index);
        if (index == 0 && passage.start() > 0 && Character.isLowerCase(text.codePointAt(0))) {
            return false;
        }
        return switch (unit.kind()) {
            case HEADING -> false;
            case ITEM -> index == 0 || units.get(index - 1).kind() == Kind.HEADING;
            case SENTENCE ->
                index == 0
                        || units.get(index - 1).block() != unit.block()
                        || !LEANS_ON_BEFORE.matcher(text).matches();
        };
    }

    private boolean canEnd(int index) {
        boolean promisesMore = textOf(index).endsWith(":");
        boolean cutsList = index + 1 < units.size()
                && units.get(index).kind() == Kind.ITEM
                && units.get(index + 1).kind() == Kind.ITEM;
        return !promisesMore && !cutsList && units.get(index).kind() != Kind.HEADING;
    }

    private boolean fits(int from, int to) {
        List<TextUnit> window = units.subList(from, to + 1);
        long items = window.stream().filter(u -> u.kind() == Kind.ITEM).count();
        long headings = window.stream().filter(u -> u.kind() == Kind.HEADING).count();
        return items <= MOST_ITEMS && headings == 0 && window.size() - items <= MOST_SENTENCES - Math.min(items, 4);
    }

    private List<Sentence> sentences(List<TextUnit> chosen) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            TextUnit unit = chosen.get(i);
            String after = i + 1 == chosen.size() ? "" : between(unit, chosen.get(i + 1));
            sentences.add(new Sentence(PlainQuote.of(unit.in(passage.text())), citation(unit), after));
        }
        return sentences;
    }

    private String between(TextUnit unit, TextUnit next) {
        String gap = passage.text().substring(unit.end(), next.start());
        if (gap.indexOf('\n') != gap.lastIndexOf('\n')) {
            return "\n\n";
        }
        return gap.indexOf('\n') >= 0 || next.kind() == Kind.ITEM ? "\n" : " ";
    }

    private Citation citation(TextUnit unit) {
        return new Citation(
                passage.documentId(),
                passage.id(),
                passage.version(),
                passage.audience(),
                passage.start() + unit.start(),
                passage.start() + unit.end());
    }

    private String textOf(int index) {
        return units.get(index).in(passage.text()).strip();
    }

    /** Whether a text is a greeting or closing line of its own. */
    static boolean isGreeting(String text) {
        return GREETING.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isSignOff(String text) {
        return SIGN_OFF.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static final Pattern GREETING = Pattern.compile(
            "(?sU)(hi|hey|hello|dear|good (morning|afternoon|evening|day)|greetings|hallo|guten (tag|morgen)|liebe[rs]?|sehr geehrte[rs]?"
                    + "|bonjour|bonsoir|cher|ch(è|e)re|hola|estimad[oa]|ol(á|a)|prezad[oa]|ciao|buongiorno|gentile|salve|beste|geachte"
                    + "|dzie(ń|n) dobry|witam|cze(ś|s)(ć|c)|szanown[ya])\\b.*");
    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?sU)((best|kind|warm|many)? ?regards|best( wishes)?|sincerely|yours|cheers|thank you,?|thanks,?|all the best"
                    + "|(mit )?(freundlichen?|besten?|viele|liebe) gr(ü|u)(ß|ss)en?|mfg|(bien )?cordialement|salutations"
                    + "|(un )?(cordial )?saludos?|atentamente|atenciosamente|cumprimentos|cordiali saluti|distinti saluti"
                    + "|(met )?vriendelijke groet(en)?|groet(en|jes)?|pozdrawiam(y)?|z powa(ż|z)aniem)\\b.{0,60}");
}
