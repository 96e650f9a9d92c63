package io.resolvent.agent.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What an answer of a person says, without greeting, names to be filled in, and signature. */
final class AnswerBody {

    private static final Pattern GREETING = Pattern.compile(
            "(?iU)^\\s*(hi|hey|hello|dear|good (morning|afternoon|evening|day)|greetings|hallo|guten (tag|morgen)|liebe[rs]?"
                    + "|sehr geehrte[rs]?|bonjour|bonsoir|cher|chère|hola|estimad[oa]|olá|prezad[oa]|ciao|buongiorno|gentile"
                    + "|beste|geachte|dzień dobry|witam)\\b[^,.!?\\n]{0,60}(?:[,!.]|\\n|$)");
    private static final Pattern GAP = Pattern.compile("\\{\\{.*?}}|\\[[A-Z][A-Z_ 0-9]*]|<[A-Z_]+>");
    private static final int SHORT = 4;

    private AnswerBody() {}

    static String of(String answer) {
        String text = GREETING.matcher(GAP.matcher(answer).replaceAll(" ")).replaceFirst("");
        List<String> lines = new ArrayList<>(Arrays.asList(text.strip().split("\\n")));
        while (lines.size() > 1 && isSignature(lines.getLast().strip())) {
            lines.removeLast();
        }
        return String.join("\n", lines).strip();
    }

    private static boolean isSignature(String line) {
        return line.split("\\s+").length <= SHORT
                && line.chars().noneMatch(Character::isDigit)
                && !line.endsWith(".")
                && !line.endsWith("?");
    }
}
