package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Tokens;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.Evidence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** There is a question that can be read; a mere thank-you asks nothing. */
final class AskedForSomething implements Guardrail {

    private static final int SHORT = 14;
    private static final Pattern MASK = Pattern.compile("\\[[A-Z_]+]");
    private static final Pattern SEE_ATTACHED = Pattern.compile(
            "(?iU)^\\W*(please )?(see|find|check|siehe|voir|ver|vedi|zie|patrz)?\\W*(the )?"
                    + "(attach(ed|ment)s?|screenshots?|file|anhang|anbei|pi(è|e)ce jointe|ci-joint|adjunto|anexo|allegato|bijlage|za(ł|l)(ą|a)cznik\\w*)\\W*$");
    private static final Pattern THANKS = Pattern.compile(
            "(?iU)\\b(thanks?|thank you|thx|ty|cheers|dank|danke(sch(ö|oe)n)?|merci|gracias|obrigad[oa]|grazie|bedankt|dank (u|je)|dzi(ę|e)ki|dzi(ę|e)kuj(ę|e))\\b");
    private static final Set<String> COURTESY =
            Set.copyOf(List.of(("thanks thank you thx ty cheers so very much a lot many for the your help "
                            + "quick fast answer reply response support it that this works worked working now again solved fixed "
                            + "resolved perfect great super all good ok okay problem issue is has been was i we me my sent from phone "
                            + "best regards kind iphone android and everything fine appreciate appreciated got understood will do "
                            + "danke vielen dank schon dankeschon fur die ihre eure schnelle hilfe antwort jetzt geht es funktioniert "
                            + "wieder hat sich erledigt alles klar gut perfekt prima mfg viele grusse beste liebe das problem ist gelost "
                            + "merci beaucoup pour votre aide reponse ca marche maintenant c est parfait bien cordialement "
                            + "gracias muchas por su ayuda respuesta ya funciona ahora perfecto todo bien "
                            + "obrigado obrigada muito pela ajuda resposta agora perfeito tudo certo bem "
                            + "grazie mille per il vostro aiuto la risposta ora funziona perfetto tutto bene "
                            + "bedankt dank u je wel voor uw hulp het antwoord werkt nu weer prima alles goed "
                            + "dzieki dziekuje bardzo za pomoc odpowiedz juz dziala wszystko dobrze")
                    .split(" ")));

    @Override
    public List<Finding> check(Inquiry inquiry, Evidence evidence, Draft draft) {
        String text = PlainWords.of(inquiry.text());
        if (isThanks(text)) {
            return List.of(new Finding(Kind.NOTHING_ASKED, "the message only says thank you"));
        }
        String words = MASK.matcher(inquiry.question()).replaceAll(" ");
        if (words.codePoints().filter(Character::isLetter).count() < 3) {
            return List.of(new Finding(Kind.UNCLEAR, "the message has no words to go by"));
        }
        if (SEE_ATTACHED.matcher(text).matches() || (text.isBlank() && inquiry.attachments() > 0)) {
            return List.of(new Finding(Kind.UNCLEAR, "what is asked is in an attachment"));
        }
        return List.of();
    }

    private static boolean isThanks(String text) {
        List<String> words = Tokens.words(MASK.matcher(text).replaceAll(" "));
        return !words.isEmpty()
                && words.size() <= SHORT
                && !text.contains("?")
                && THANKS.matcher(text).find()
                && words.stream().allMatch(COURTESY::contains);
    }
}
