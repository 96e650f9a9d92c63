package io.resolvent.agent.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an inquiry says what is wanted. */
public enum Clarity {
    /** There is something to go by. */
    CLEAR,
    /** Thanks, or the news that all is well: nothing is asked. */
    NOTHING_ASKED,
    /** What is asked is in a file that came with it. */
    IN_ATTACHMENT,
    /** Empty, or nothing but words that fit every ticket. */
    UNCLEAR;

    private static final int LONGEST_COURTESY = 40;
    private static final int LONGEST_CLAUSE = 14;
    private static final int LONGEST_UNCLEAR = 16;
    private static final Pattern MASK = Pattern.compile("\\[[A-Z_]+]");
    private static final Pattern APPROVAL = Pattern.compile("[👍👌🙏❤😀😊🙂😃😄🎉✅💯🥰]\\uFE0F?");
    private static final Pattern CLAUSE =
            Pattern.compile("[.!,;:…()–—\\n]+|\\s-+\\s|\\b(?:and|und|et|y|e|en|i)\\b(?=\\s+\\p{L}+\\s+\\p{L})");
    private static final Set<String> FILE = set(
            "attached attachment attachments enclosed screenshot screenshots photo photos picture pictures image images file files video pdf "
                    + "anhang anbei bild foto datei piece pieces jointe jointes joint adjunto archivo anexo ficheiro allegato bijlage zalacznik zalaczniku");
    private static final Set<String> POINTING = set(
            "please see find check look at the my this these here is are a in it i have and bitte siehe im meine das hier voir ci ver vedi zie patrz w el la le o");
    private static final Set<String> COURTESY =
            set("thanks thank you thx ty cheers so very much a lot many for the your help "
                    + "quick fast speedy prompt kind answer reply response support assistance it that this works worked working now again solved fixed "
                    + "resolved perfect perfectly great super all good ok okay problem issue is has been was i we me my sent from phone "
                    + "best regards kind iphone android and everything fine appreciate appreciated got understood will do hi hello hey dear team "
                    + "brilliant excellent wonderful fantastic awesome amazing lovely nice cool wow legend star perfect job well done yes yep its "
                    + "have a day weekend evening happy bye sir madam ta much obliged ever regard greetings friendly everybody folks guys later "
                    + "danke vielen dank schon dankeschon fur die ihre eure schnelle hilfe antwort jetzt geht es funktioniert "
                    + "wieder hat sich erledigt alles klar gut perfekt prima super toll mfg viele grusse beste liebe das problem ist gelost bestens "
                    + "merci beaucoup pour votre aide reponse ca marche maintenant c est parfait bien cordialement super genial bonne journee "
                    + "gracias muchas por su ayuda respuesta ya funciona ahora perfecto todo bien saludos genial "
                    + "obrigado obrigada muito pela ajuda resposta agora perfeito tudo certo bem cumprimentos "
                    + "grazie mille per il vostro aiuto la risposta ora funziona perfetto tutto bene saluti "
                    + "bedankt dank u je wel voor uw hulp het antwoord werkt nu weer prima alles goed groeten "
                    + "dzieki dziekuje bardzo za pomoc odpowiedz juz dziala wszystko dobrze pozdrawiam");
    private static final Set<String> THANKS =
            set("thanks thank thx ty cheers appreciate appreciated grateful ta dank danke dankeschon merci gracias "
                    + "obrigado obrigada grazie bedankt dzieki dziekuje");
    private static final Set<String> SOLVED = set(
            "solved sorted fixed resolved works worked working running done close closed settled fine good well "
                    + "erledigt gelost funktioniert geht resolu marche funciona resuelto solucionado resolvido funziona risolto werkt opgelost dziala rozwiazane");
    private static final Set<String> OPEN = set(
            "not no dont doesnt didnt cant cannot couldnt isnt wasnt arent wont havent hasnt never still but however although yet only "
                    + "except how what when where why who which whether would could should can need want wish like please question another next also one more if unless until advance "
                    + "nicht kein keine aber noch wie was wann wo warum wer ob bitte brauche mochte kann frage voraus "
                    + "pas mais comment quand ou pourquoi qui besoin voudrais question avance encore "
                    + "pero como cuando donde porque quien necesito quiero pregunta todavia nao mas quando onde porque quem preciso quero pergunta ainda "
                    + "non ma quando dove perche chi vorrei domanda ancora niet maar hoe wanneer waar waarom wie kan vraag nog ale jak kiedy gdzie dlaczego kto prosze pytanie jeszcze");
    private static final Set<String> VAGUE = set(
            "hi hello hey hallo dear sir madam team support help helping need needs want please urgent urgently asap quick question questions "
                    + "problem problems issue issues trouble error errors bug request inquiry query concern matter thing things something anything everything nothing it this that they "
                    + "doesnt does not dont do isnt is work works working worked broken broke wrong fails failed failing stopped stop stuck down bad same again still there here "
                    + "i im ive have has had my your our the a an of with about regarding for to in on and or so as can could you me us we get got what now today yesterday "
                    + "account order app device product service system thing stuff info information details contact chat ticket subject none test some any ok okay yes no "
                    + "since always properly correctly just really all at be am are was were will would someone somebody anyone anybody give how is there thanks thank regards "
                    + "hilfe frage fragen problem fehler geht funktioniert nicht mehr kaputt konto bestellung ich habe eine ein mein meine das es bitte brauche guten tag "
                    + "bonjour aide probleme question marche fonctionne pas plus ne ca ma mon une un j ai besoin compte commande s il vous plait "
                    + "hola ayuda problema pregunta no funciona tengo un una mi cuenta pedido por favor necesito "
                    + "ola ajuda problema pergunta nao funciona tenho um uma minha conta encomenda preciso de "
                    + "ciao salve aiuto problema domanda non funziona ho un una il mio conto ordine bisogno di "
                    + "hulp vraag probleem werkt niet ik heb een mijn bestelling het nodig dag goedemorgen goedemiddag "
                    + "pomoc pytanie problem nie dziala mam moje konto zamowienie prosze o dzien dobry");

    /** What an inquiry is worth: its own words, or its subject where it has none. */
    public static Clarity of(Inquiry inquiry) {
        String own = APPROVAL.matcher(MASK.matcher(inquiry.text().isBlank() ? inquiry.subject() : inquiry.text())
                        .replaceAll(" "))
                .replaceAll(" thanks. ");
        if (isCourtesy(own)) {
            return NOTHING_ASKED;
        }
        boolean attached = inquiry.attachments() > 0 && isVague(inquiry.question());
        if (attached || isPointing(own) || (inquiry.text().isBlank() && inquiry.attachments() > 0)) {
            return IN_ATTACHMENT;
        }
        return isVague(inquiry.question()) ? UNCLEAR : CLEAR;
    }

    private static boolean isVague(String question) {
        String plain = MASK.matcher(PlainWords.of(question)).replaceAll(" ");
        if (plain.length() > 30 * LONGEST_UNCLEAR) {
            return false;
        }
        List<String> words = SentenceWords.words(plain);
        long letters = words.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .count();
        return letters < 3 || (words.size() <= LONGEST_UNCLEAR && VAGUE.containsAll(words));
    }

    private static boolean isPointing(String text) {
        List<String> words = text.length() > 8 * LONGEST_COURTESY ? List.of() : SentenceWords.words(text);
        return words.stream().anyMatch(FILE::contains)
                && words.stream().allMatch(w -> FILE.contains(w) || POINTING.contains(w) || COURTESY.contains(w));
    }

    private static boolean isCourtesy(String text) {
        if (text.indexOf('?') >= 0 || text.length() > 8 * LONGEST_COURTESY) {
            return false;
        }
        List<List<String>> clauses = CLAUSE.splitAsStream(PlainWords.of(text))
                .map(SentenceWords::words)
                .filter(words -> !words.isEmpty())
                .toList();
        return clauses.stream().mapToInt(List::size).sum() <= LONGEST_COURTESY
                && clauses.stream().allMatch(Clarity::isCourteous)
                && clauses.stream().anyMatch(words -> isThanks(words) || isSolved(words));
    }

    private static boolean isCourteous(List<String> clause) {
        return COURTESY.containsAll(clause) || isThanks(clause) || isSolved(clause);
    }

    private static boolean isThanks(List<String> clause) {
        return clause.size() <= LONGEST_CLAUSE && has(clause, THANKS) && !has(clause, OPEN);
    }

    private static boolean isSolved(List<String> clause) {
        return clause.size() <= LONGEST_CLAUSE
                && has(clause, SOLVED)
                && !has(clause.stream().filter(word -> !word.equals("can")).toList(), OPEN);
    }

    private static boolean has(List<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }

    private static Set<String> set(String words) {
        return Stream.of(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
