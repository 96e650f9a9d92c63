package io.resolvent.agent.outcome;

import io.resolvent.connectors.Ticket;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a requester said that it helped. In doubt they did not. */
final class Confirmation {

    private static final int MOST_WORDS = 30;
    private static final Pattern GLAD = words(
            "thanks?|thank you|thx|ty|cheers|solved|resolved|fixed|works now|working now|that worked|it worked|that helped"
                    + "|perfect|danke|vielen dank|gelöst|funktioniert|geklappt|merci|résolu|gracias|resuelto|solucionado"
                    + "|grazie|risolto|obrigad[oa]|resolvido|bedankt|opgelost");
    private static final Pattern BUT = words(
            "not|n't|no|still|but|however|again|unfortunately|except|although|nicht|noch|immer|aber|leider|kein\\w*|pas"
                    + "|mais|encore|toujours|pero|todavía|aún|sigue|non|ma|ancora|não|mas|ainda|niet|maar|nog");

    private Confirmation() {}

    /** Short, glad, and without a question, a "but" or a "not". */
    static boolean isSaidBy(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return plain.split("\\s+").length <= MOST_WORDS
                && GLAD.matcher(plain).find()
                && !plain.contains("?")
                && !plain.contains("n't")
                && !BUT.matcher(plain).find();
    }

    /** What the store's own survey says: true for good, false for bad, empty when it was not answered. */
    static Optional<Boolean> ofSurvey(Ticket ticket) {
        return switch (ticket.fields().getOrDefault("satisfaction", "").toLowerCase(Locale.ROOT)) {
            case "good" -> Optional.of(true);
            case "bad" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
