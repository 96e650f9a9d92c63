package io.resolvent.agent.draft;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The only words of a reply that come from no document: greeting and closing, public, by language. Immutable.
 *
 * @param byLanguage ISO 639-1 to template; holds {@code en}, which stands in for every language that is missing
 */
public record ReplyTemplates(Map<String, Template> byLanguage) {

    public static final String GREETING = "template:greeting";
    public static final String CLOSING = "template:closing";
    public static final String QUESTION = "template:question";
    public static final String ATTACHMENT = "template:attachment";

    /**
     * @param greeting may hold {@link Placeholders#FIRST_NAME}
     * @param closing says that the answer is automatic and how to get a person
     * @param question asks what is wanted, for a support agent to send
     * @param attachment asks what is wanted with a file that came without words
     */
    public record Template(String greeting, String closing, String question, String attachment) {
        public Template {
            if (greeting.isBlank() || closing.isBlank() || question.isBlank() || attachment.isBlank()) {
                throw new IllegalArgumentException("reply template without greeting, closing or question");
            }
        }

        boolean has(String source, String text) {
            return switch (source) {
                case GREETING -> text.equals(greeting);
                case CLOSING -> text.equals(closing);
                case QUESTION -> text.equals(question);
                case ATTACHMENT -> text.equals(attachment);
                default -> false;
            };
        }
    }

    public ReplyTemplates {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("reply templates: en is missing");
        }
    }

    public Template in(String language) {
        return Objects.requireNonNull(byLanguage.get(byLanguage.containsKey(language) ? language : "en"));
    }

    /** Whether a text is one of the templates, word for word. */
    public boolean contains(String source, String text) {
        return byLanguage.values().stream().anyMatch(template -> template.has(source, text));
    }

    /** The templates that come with the program. */
    public static ReplyTemplates standard() {
        Map<String, Template> all = new TreeMap<>();
        add(
                all,
                "en",
                "Hello%s,",
                "This is an automatic answer. If it does not help, simply reply and a person will take over.",
                "Could you tell us a little more, please: what did you want to do, what happened instead, and which product, order or page is it about? Then we can help you at once.",
                "We have received your file. Could you tell us in a few words what it shows and what you would like us to do?");
        add(
                all,
                "de",
                "Hallo%s,",
                "Dies ist eine automatische Antwort. Wenn sie nicht hilft, antworten Sie einfach, dann übernimmt ein Mensch.",
                "Können Sie uns bitte etwas mehr dazu schreiben: Was wollten Sie tun, was ist stattdessen passiert, und um welches Produkt, welche Bestellung oder Seite geht es? Dann können wir sofort helfen.",
                "Wir haben Ihre Datei erhalten. Schreiben Sie uns bitte kurz, was sie zeigt und was wir für Sie tun können?");
        add(
                all,
                "fr",
                "Bonjour%s,",
                "Ceci est une réponse automatique. Si elle ne suffit pas, répondez simplement et une personne prendra le relais.",
                "Pourriez-vous nous en dire un peu plus : que vouliez-vous faire, que s'est-il passé, et de quel produit, quelle commande ou quelle page s'agit-il ? Nous pourrons alors vous aider tout de suite.",
                "Nous avons bien reçu votre fichier. Pourriez-vous nous dire en quelques mots ce qu'il montre et ce que vous attendez de nous ?");
        add(
                all,
                "es",
                "Hola%s:",
                "Esta es una respuesta automática. Si no le ayuda, responda a este mensaje y le atenderá una persona.",
                "¿Puede contarnos un poco más: qué quería hacer, qué ocurrió y de qué producto, pedido o página se trata? Así podremos ayudarle enseguida.",
                "Hemos recibido su archivo. ¿Puede decirnos en pocas palabras qué muestra y qué necesita de nosotros?");
        add(
                all,
                "pt",
                "Olá%s,",
                "Esta é uma resposta automática. Se não ajudar, basta responder e uma pessoa assumirá o atendimento.",
                "Pode contar-nos um pouco mais: o que queria fazer, o que aconteceu e de que produto, encomenda ou página se trata? Assim podemos ajudar de imediato.",
                "Recebemos o seu ficheiro. Pode dizer-nos em poucas palavras o que mostra e o que precisa de nós?");
        add(
                all,
                "it",
                "Buongiorno%s,",
                "Questa è una risposta automatica. Se non è utile, basta rispondere e se ne occuperà una persona.",
                "Può dirci qualcosa di più: che cosa voleva fare, che cosa è successo e di quale prodotto, ordine o pagina si tratta? Così potremo aiutarla subito.",
                "Abbiamo ricevuto il suo file. Può dirci in poche parole che cosa mostra e che cosa desidera da noi?");
        add(
                all,
                "nl",
                "Hallo%s,",
                "Dit is een automatisch antwoord. Helpt het niet, antwoord dan gewoon en een medewerker neemt het over.",
                "Kunt u ons iets meer vertellen: wat wilde u doen, wat gebeurde er, en om welk product, welke bestelling of welke pagina gaat het? Dan kunnen we u meteen helpen.",
                "We hebben uw bestand ontvangen. Kunt u in een paar woorden zeggen wat het laat zien en wat u van ons verwacht?");
        add(
                all,
                "pl",
                "Dzień dobry%s,",
                "To jest odpowiedź automatyczna. Jeśli nie pomaga, prosimy odpisać, a sprawą zajmie się człowiek.",
                "Czy mogą Państwo napisać nieco więcej: co chcieli Państwo zrobić, co się stało i jakiego produktu, zamówienia lub strony to dotyczy? Wtedy od razu pomożemy.",
                "Otrzymaliśmy Państwa plik. Proszę napisać w kilku słowach, co przedstawia i czego Państwo od nas oczekują.");
        return new ReplyTemplates(all);
    }

    private static void add(
            Map<String, Template> all,
            String language,
            String greeting,
            String closing,
            String question,
            String attachment) {
        String named = greeting.replace("%s", " " + Placeholders.FIRST_NAME);
        all.put(language, new Template(named, closing, question, attachment));
    }
}
