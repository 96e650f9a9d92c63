package io.resolvent.agent.retrieval;

import io.resolvent.ingestion.text.Sentence;
import io.resolvent.ingestion.text.Sentences;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of an inquiry says what it is about: without greetings, thanks and the polite phrases around a question, which are
 * alike in all tickets. Pure.
 */
final class QueryText {

    private static final Pattern OPENING = Pattern.compile(
            "(?iUs)^(?:hi|hey|hello|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)"
                    + "|bonjour|bonsoir|hola|ciao|buongiorno|olá|dzień dobry)(?: (?:there|all|team|everyone|everybody|support|sir|madam"
                    + "|or|zusammen|à tous|a todos))*\\s*[,.!:–-]+\\s*");
    private static final Pattern POLITE = Pattern.compile(
            "(?iUs)^(?:(?:can|could|would|will) (?:you|someone|anyone|somebody) (?:please |kindly )?(?:help|assist|advise)"
                    + "(?: me| us)?(?: out)?(?: please)?(?: with (?:this|that|it))?"
                    + "|please (?:help|advise|assist)(?: me| us)?"
                    + "|(?:many |kind |best |warm )?(?:thanks|regards|thank you)(?: (?:so|very) much| a lot| again| in advance| for your (?:help|time))*"
                    + "|i(?:'d| would) (?:really )?appreciate (?:it|any help|your help)"
                    + "|i hope (?:you(?:'re| are)|this (?:mail|email|message)) .{0,60}"
                    + "|any help (?:is|would be) (?:much |greatly )?appreciated"
                    + "|(?:cheers|sincerely|yours(?: sincerely| faithfully)?|vielen dank|danke(?: schön)?|mit freundlichen grüßen|merci(?: beaucoup)?"
                    + "|(?:bien )?cordialement|gracias|saludos|grazie))\\s*[,.!?]*$");

    private QueryText() {}

    /** The text itself when nothing else would be left. */
    static String of(String question) {
        List<String> said = Sentences.of(question).stream()
                .map(Sentence::text)
                .map(sentence -> OPENING.matcher(sentence.strip()).replaceFirst(""))
                .filter(sentence ->
                        !sentence.isBlank() && !POLITE.matcher(sentence.strip()).matches())
                .toList();
        String left = said.stream().collect(Collectors.joining(" "));
        return left.chars().anyMatch(Character::isLetterOrDigit) ? left : question;
    }
}
