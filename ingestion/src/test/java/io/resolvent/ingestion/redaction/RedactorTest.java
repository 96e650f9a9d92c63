package io.resolvent.ingestion.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactorTest {

    private final Redactor redactor = Redactors.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to jo.meier+shop@mail.example.org please | Write to [EMAIL] please",
                "Reach me at jo (at) example (dot) org | Reach me at [EMAIL]",
                "Call +44 20 7946 0999 ext. 12 today | Call [PHONE] today",
                "Phone: 5035550188 | Phone: [PHONE]",
                "Card 4242 4242 4242 4242 was charged twice | Card [CARD] was charged twice",
                "IBAN DE89 3704 0044 0532 0130 00 please | IBAN [IBAN] please",
                "My SSN is 219-09-9999. | My SSN is [SSN].",
                "NINO QQ123456C is not valid but AB123456C is | NINO [NATIONAL_ID] is not valid but [NATIONAL_ID] is",
                "DNI 12345678Z | DNI [NATIONAL_ID]",
                "My passport number is C01X00T47 | My passport number is [PASSPORT]",
                "geboren am 3. Mai 1980 in Ulm | geboren am [DATE_OF_BIRTH] in Ulm",
                "I live at 12 Elm Street, Springfield, IL 62704. | I live at [ADDRESS].",
                "Lieferung an Lindenstraße 7b, 10969 Berlin bitte | Lieferung an [ADDRESS] bitte",
                "livrer au 8 rue des Lilas, 31000 Toulouse. | livrer au [ADDRESS].",
                "envío a Calle Mayor 5, 28013 Madrid. | envío a [ADDRESS].",
                "wysyłka na ul. Polna 3/5, 00-625 Warszawa. | wysyłka na [ADDRESS].",
                "Our line has 81.2.69.142 and 2a02:8010::17 today | Our line has [IP_ADDRESS] and [IP_ADDRESS] today",
                "adapter 00:1b:44:11:3a:b7 | adapter [MAC_ADDRESS]",
                "the api key is 9fK2mQ7xZt41LpVs8Bn0 ok | the api key is [SECRET] ok",
                "postgres://app:s3cr3t@db/shop | postgres://app:[SECRET]@db/shop",
                "my password is Blue-Horse7 now | my password is [PASSWORD] now",
                "das Passwort lautet Sonne!99. | das Passwort lautet [PASSWORD].",
                "Dear Ms. Okonkwo, the box came | Dear Ms. [NAME], the box came",
                "My wife Anna cannot log in | My wife [NAME] cannot log in",
                "I spoke with Carla Jensen on Monday | I spoke with [NAME] on Monday",
                "Please ship it to 12 Hazel Grove, Leeds LS1 4AB | Please ship it to [ADDRESS]",
            })
    void personalDataIsMasked(String text, String masked) {
        assertThat(redactor.redact(text).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order ORD-39400932 and invoice 2024-118843 are late",
                "Tracking 1Z999AA10123456784 shows nothing since 12:30",
                "Update 10.0.19045.3803 fails with 0x80070005",
                "It costs 1,299.00 EUR, not 1.099,50 €",
                "On 2024-05-17 at 14:30:05 it stopped",
                "My password is wrong and the reset mail never comes",
                "The password reset link is broken",
                "Is the ticket #4711 solved? Part 583-555-1234 is missing",
                "Gateway 192.168.0.1 and 127.0.0.1:8080",
                "id 3f2b8c1e-5c5c-89b9-e778-3cee8ba0114e, commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
                "Use std::vector or Foo::bar in version 4.2.1.0",
                "My Monitor 27 and 5 Google Drive links",
                "Contact support@company.example",
                "The Julia build fails with Jenkins since version 4.2",
                "Model Apollo, serial SN5790-4153-4414, firmware 4.2",
                "Der Drucker zeigt den Fehler 4711 nach dem Update",
                "Comment changer la date de livraison de ma commande ?",
                "Hasło nie działa po aktualizacji 4.2",
                "The meeting is at 9 am, room 14, with 30 people"
            })
    void lookAlikesAreKept(String text) {
        assertThat(redactor.redact(text).text()).isEqualTo(text);
    }

    @Test
    void spansPointIntoTheOriginalInUtf16Units() {
        String text = "😀 a@b.example and c@d.example";
        Redaction redaction = redactor.redact(text);
        assertThat(redaction.spans())
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("a@b.example", "c@d.example");
        assertThat(redaction.text()).isEqualTo("😀 [EMAIL] and [EMAIL]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jag vill prata med en människa.",
                "Jullie portier liet ons niet binnen.",
                "Iemand heeft ingelogd op mijn account.",
                "Jeg har glemt min adgangskode."
            })
    void everydayWordsOfOtherLanguagesAreNoNames(String text) {
        assertThat(redactor.redact(text).text()).isEqualTo(text);
    }

    @Test
    void namesTheStoreKnowsAreMaskedAsWholeWords() {
        assertThat(redactor.redact(
                                "JANE MILLER wrote to Tom. Jane will mark it; tomorrow and millers too.",
                                List.of("Jane Miller", "Tom Will"))
                        .text())
                .isEqualTo("[NAME] wrote to [NAME]. [NAME] will mark it; tomorrow and millers too.");
    }

    @Test
    void aNameFoundOnceIsMaskedWhereverItStands() {
        assertThat(redactor.redact("My name is Katrin Olsen. The parcel says Olsen, too.")
                        .text())
                .isEqualTo("My name is [NAME]. The parcel says [NAME], too.");
    }

    @Property(tries = 200)
    void noMaskCutsASurrogatePair(@ForAll("snippets") List<String> snippets) {
        String text = String.join("😀", snippets);
        for (Redaction.Span span : redactor.redact(text).spans()) {
            assertThat(Character.isLowSurrogate(text.charAt(span.start()))
                            && span.start() > 0
                            && Character.isHighSurrogate(text.charAt(span.start() - 1)))
                    .isFalse();
            assertThat(span.end() < text.length()
                            && Character.isLowSurrogate(text.charAt(span.end()))
                            && Character.isHighSurrogate(text.charAt(span.end() - 1)))
                    .isFalse();
        }
    }

    @Test
    void aMaskInATextIsLeftAlone() {
        assertThat(redactor.redact("password: [PASSWORD], born [DATE_OF_BIRTH] 2020-01-01")
                        .text())
                .isEqualTo("password: [PASSWORD], born [DATE_OF_BIRTH] 2020-01-01");
    }

    @Property(tries = 400)
    void redactingTwiceChangesNothing(@ForAll("snippets") List<String> snippets) {
        String once =
                redactor.redact(String.join("", snippets), List.of("Ann Lee")).text();
        assertThat(redactor.redact(once, List.of("Ann Lee")).text()).isEqualTo(once);
        assertThat(redactor.redact(once).text()).isEqualTo(once);
    }

    @Property(tries = 200)
    void spansAreInOrderAndClearOfEachOther(@ForAll("snippets") List<String> snippets) {
        String text = String.join("", snippets);
        int end = 0;
        StringBuilder rebuilt = new StringBuilder();
        Redaction redaction = redactor.redact(text);
        for (Redaction.Span span : redaction.spans()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            rebuilt.append(text, end, span.start()).append(span.kind().mask());
            end = span.end();
        }
        assertThat(rebuilt.append(text.substring(end)).toString()).isEqualTo(redaction.text());
    }

    @Provide
    Arbitrary<List<String>> snippets() {
        Arbitrary<String> telling = Arbitraries.of(
                "password ",
                "is ",
                "key: ",
                "born ",
                "a.b@c.example",
                "4242424242424242",
                "+44 20 7946 0999 ",
                "passport ",
                "Ann Lee",
                ", ",
                "\n",
                " ",
                "/ ",
                "12 Elm Street, ",
                "62704 Town ",
                "Hi ",
                "Tr0ub4dor",
                "1980-05-03 ",
                "DE89370400440532013000",
                "219-09-9999",
                "[EMAIL]",
                "[NAME",
                "]",
                "0171 ",
                "3920099 ",
                "x",
                "7",
                "-",
                ".",
                "token ",
                "9fK2mQ7xZt41LpVs8Bn0 ",
                "Regards,\n",
                "Dr. ",
                "🙂",
                "\u0000",
                "\uFFFC",
                "\uD83D",
                "::",
                "1:2");
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(8, telling),
                        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(12)))
                .list()
                .ofMaxSize(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "a@",
                "a.",
                "1.",
                "+1 ",
                "(",
                "A1 ",
                "::",
                "password ",
                "password is ",
                "key key ",
                "Aa Bb ",
                "12 Aa ",
                "-----BEGIN PRIVATE KEY-----",
                "born ",
                "passport ",
                "\n",
                "Hi A\n",
                "eyJ",
                "/",
                "É",
                "rue de ",
                "12 rue la ",
                "ul. Aa ",
                "4242 ",
                "0x",
                "AB12",
                "[EMAIL] / ",
                "Regards,\n"
            })
    void hostileRepetitionIsReadInLinearTime(String piece) {
        String text = piece.repeat(60_000 / piece.length());
        assertThat(redactor.redact(text).text()).isNotNull();
    }

    @Test
    void aMillionHostileCharactersAreRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 1_000_000; i++) {
            text.append("password is key+1 (a@a. Aa Bb 12 rue la 4242 born -".repeat(20), i % 7, 700 + i % 11);
        }
        assertThat(redactor.redact(text.toString()).text()).isNotNull();
    }
}
