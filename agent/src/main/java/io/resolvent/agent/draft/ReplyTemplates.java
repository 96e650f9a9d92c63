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

    /**
     * @param greeting may hold {@link Placeholders#FIRST_NAME}
     * @param closing says that the answer is automatic and how to get a person
     */
    public record Template(String greeting, String closing) {
        public Template {
            if (greeting.isBlank() || closing.isBlank()) {
                throw new IllegalArgumentException("reply template without greeting or closing");
            }
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
        return byLanguage.values().stream()
                .anyMatch(t -> text.equals(source.equals(GREETING) ? t.greeting() : t.closing()));
    }

    /** The templates that come with the program. */
    public static ReplyTemplates standard() {
        Map<String, Template> all = new TreeMap<>();
        add(
                all,
                "en",
                "Hello%s,",
                "This is an automatic answer. If it does not help, simply reply and a person will take over.");
        add(
                all,
                "de",
                "Hallo%s,",
                "Dies ist eine automatische Antwort. Wenn sie nicht hilft, antworten Sie einfach, dann übernimmt ein Mensch.");
        add(
                all,
                "fr",
                "Bonjour%s,",
                "Ceci est une réponse automatique. Si elle ne suffit pas, répondez simplement et une personne prendra le relais.");
        add(
                all,
                "es",
                "Hola%s:",
                "Esta es una respuesta automática. Si no le ayuda, responda a este mensaje y le atenderá una persona.");
        add(
                all,
                "pt",
                "Olá%s,",
                "Esta é uma resposta automática. Se não ajudar, basta responder e uma pessoa assumirá o atendimento.");
        add(
                all,
                "it",
                "Buongiorno%s,",
                "Questa è una risposta automatica. Se non è utile, basta rispondere e se ne occuperà una persona.");
        add(
                all,
                "nl",
                "Hallo%s,",
                "Dit is een automatisch antwoord. Helpt het niet, antwoord dan gewoon en een medewerker neemt het over.");
        add(
                all,
                "pl",
                "Dzień dobry%s,",
                "To jest odpowiedź automatyczna. Jeśli nie pomaga, prosimy odpisać, a sprawą zajmie się człowiek.");
        return new ReplyTemplates(all);
    }

    private static void add(Map<String, Template> all, String language, String greeting, String closing) {
        all.put(language, new Template(greeting.replace("%s", " " + Placeholders.FIRST_NAME), closing));
    }
}
