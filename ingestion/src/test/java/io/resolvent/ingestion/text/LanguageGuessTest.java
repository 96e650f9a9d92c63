package io.resolvent.ingestion.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Hello, I cannot log in to my account since this morning.",
                "de | Guten Tag, ich kann mich seit heute nicht mehr anmelden.",
                "fr | Bonjour, je ne peux plus me connecter à mon compte.",
                "es | Hola, no puedo entrar en mi cuenta desde esta mañana.",
                "it | Ciao, non riesco ad accedere al mio account da questa mattina.",
                "pt | Olá, não consigo entrar na minha conta desde hoje.",
                "nl | Hallo, ik kan niet meer inloggen op mijn account.",
                "pl | Dzień dobry, nie mogę się zalogować do mojego konta.",
                "und | ok",
                "und | 4711 0815",
                "und | Zxqw plmn trew asdf"
            })
    void commonSmallWordsGiveTheLanguageAway(String language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }
}
