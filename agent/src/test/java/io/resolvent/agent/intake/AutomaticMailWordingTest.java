package io.resolvent.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By subject, text and sender only, as ticket stores without mail headers hand them over. */
final class AutomaticMailWordingTest {

    private static final Map<String, String> KIM = Map.of("from", "kim@customer.example");
    private final AutomaticMail automaticMail = AutomaticMail.standard(List.of("Help@company.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: Your order",
                "Out of office",
                "Abwesenheitsnotiz",
                "Réponse automatique : Re: commande",
                "Respuesta automática: pedido",
                "Risposta automatica: ordine",
                "Resposta automática: pedido",
                "Automatisch antwoord: bestelling",
                "Autosvar: ordre",
                "Autosvar: beställning",
                "Automaattinen vastaus: tilaus",
                "Automatická odpověď: objednávka",
                "Automatikus válasz: rendelés",
                "Odpowiedź automatyczna: zamówienie",
                "Răspuns automat: comanda",
                "Otomatik yanıt: sipariş",
                "Автоматический ответ: заказ",
                "Автоматична відповідь: замовлення",
                "Αυτόματη απάντηση: παραγγελία",
                "Automatski odgovor: narudžba",
                "Samodejni odgovor: naročilo",
                "自動応答: 注文",
                "자동 회신: 주문",
                "رد تلقائي: الطلب",
            })
    void subjectsOfMachinesAreKnownInManyLanguages(String subject) {
        assertThat(automaticMail.classify(KIM, subject, "x")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you for your message. I am on annual leave and will be back on 4 May.",
                "I'm travelling with limited access to email. In urgent cases contact my team.",
                "Ich bin im Urlaub und ab dem 4. Mai wieder erreichbar. Ihre E-Mail wird nicht weitergeleitet.",
                "Je suis en congés jusqu'au 4 mai. En cas d'urgence, contactez mes collègues.",
                "Estoy de vacaciones hasta el 4 de mayo.",
                "Estou de férias até 4 de maio.",
                "Sono in ferie fino al 4 maggio.",
                "Ik ben met vakantie tot 4 mei.",
                "Jestem na urlopie do 4 maja.",
                "Jag är på semester till den 4 maj.",
                "Jeg er på ferie til den 4. maj.",
                "Olen lomalla 4.5. asti.",
                "Jsem na dovolené do 4. května.",
                "Szabadságon vagyok május 4-ig.",
                "Я в отпуске до 4 мая.",
                "休暇中のため、5月4日に返信いたします。",
                "Thank you for contacting Acme. Your ticket number is 4711.",
                "Vielen Dank für Ihre Anfrage. Wir melden uns innerhalb von zwei Tagen.",
            })
    void notesOfAbsenceAndReceiptsAreKnownByTheirText(String text) {
        assertThat(automaticMail.classify(KIM, "Re: [#1042] Printer offline", text))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Out of office assistant | How do I switch on the automatic reply in your app?",
                "Parcel | I am on vacation until Monday. Please deliver my parcel after that.",
                "Bestellung | Ich bin bis Freitag im Urlaub, bitte meine Bestellung später liefern.",
                "Question | Your mail says do not reply to this email. How do I reach you then?",
                "Re: Your request | Thank you for your message. It still does not work.",
                "Re: Your request | Thanks, it works.\\n\\nOn 3 May, Help wrote:\\n> This is an automated message. Do not reply to this email.",
                "Delivery failed | The courier did not come, what now?",
                "Undelivered parcel | Where is it?",
                "Absence of the manual | The box had none.",
            })
    void peopleWhoSoundLikeMachinesAreNotStopped(String subject, String text) {
        assertThat(automaticMail.classify(KIM, subject, text.replace("\\n", "\n")))
                .isEmpty();
    }

    @Test
    void ownAddressesAreKnownInAnyLetterCase() {
        assertThat(automaticMail.classify(Map.of("from", "Desk <help@Company.example>"), "Re: x", "Hello"))
                .contains(AutomaticMail.Kind.OWN_MAIL);
    }
}
