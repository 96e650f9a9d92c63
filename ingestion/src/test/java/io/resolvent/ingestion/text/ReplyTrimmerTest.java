package io.resolvent.ingestion.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyTrimmerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It works now.\n\nOn Tue, 3 Mar 2026 at 10:00, Help <help@a.example> wrote:\n> Try again",
                "It works now.\n\nAm 03.03.2026 um 10:00 schrieb Hilfe <help@a.example>:\n> Bitte",
                "It works now.\n\nLe mar. 3 mars 2026 à 10:00, Aide <help@a.example> a écrit :\n> Bonjour",
                "It works now.\n\nW dniu 03.03.2026 o 10:00, Pomoc pisze:\n> Witam",
                "It works now.\n\n-----Original Message-----\nFrom: Help\nSent: today\nTo: me\nSubject: Re\n\nTry",
                "It works now.\n\n________________________________\nVon: Hilfe\nGesendet: heute\nAn: mich\nBetreff: AW\n\nText",
                "It works now.\n\nDe : Aide\nEnvoyé : mardi\nÀ : moi\nObjet : RE\n\nTexte",
                "It works now.\n\n-- \nJo Doe\nACME",
                "It works now.\n\nSent from my phone\n\n> quoted",
                "It works now.\n\nVon meinem iPhone gesendet",
                "It works now.\n\nti 3. maalisk. 2026 klo 10.00 Apu (help@a.example) kirjoitti:\n> Hei",
                "It works now.\n\ntis 3 mars 2026 kl 10:00 skrev Hjälp <help@a.example>:\n> Hej",
                "It works now.\n\nút 3. 3. 2026 v 10:00 odesílatel Pomoc <help@a.example> napsal:\n> Dobrý den",
                "It works now.\n\nвт, 3 мар. 2026 г. в 10:00, Помощь <help@a.example>:\n> Привет",
                "It works now.\n\n2026年3月3日(火) 10:00 Help <help@a.example>:\n> こんにちは",
                "It works now.\n\nHelp <help@a.example>, 3 Mar 2026 Sal, 10:00 tarihinde şunu yazdı:\n> Merhaba",
                "It works now.\n\n-----Исходное сообщение-----\nОт: Помощь\nТема: Re\n\nТекст",
                "It works now.\n\n发件人: Help\n发送时间: 2026年3月3日\n收件人: me\n主题: Re\n\nText",
                "It works now.\n\nKimden: Help\nGönderildi: 3 Mart\nKime: ben\nKonu: Re\n\nText",
                "It works now.\n\nEl mar, 3 mar 2026 a las 10:00, Ayuda (<help@a.example>) escribió:\n> Hola",
                "It works now.\n\nIl giorno mar 3 mar 2026 alle ore 10:00 Aiuto <help@a.example> ha scritto:\n> Ciao",
                "It works now.\n\nEm ter., 3 de mar. de 2026 às 10:00, Ajuda <help@a.example> escreveu:\n> Olá",
                "It works now.\n\nOp di 3 mrt 2026 om 10:00 schreef Hulp <help@a.example>:\n> Hallo",
                "It works now.\n\nEnvoyé de mon iPhone",
                "It works now.\n\nОтправлено с iPhone",
                "It works now.\n\n发自我的 iPhone",
                "It works now.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.",
                "It works now.\n\n##- Please type your reply above this line -##\n\nHello",
            })
    void onlyTheAuthorsOwnWordsStay(String mail) {
        assertThat(ReplyTrimmer.ownWords(mail)).isEqualTo("It works now.");
    }

    @Test
    void aForwardedMailWithoutACommentIsKept() {
        String mail =
                "---------- Forwarded message ---------\nFrom: Jo\nDate: today\nSubject: Broken\nTo: me\n\nIt is broken.";
        assertThat(ReplyTrimmer.ownWords(mail)).isEqualTo(mail);
    }

    @Test
    void answersBelowAQuoteAreKept() {
        assertThat(ReplyTrimmer.ownWords("On 3 Mar 2026, Help wrote:\n> Which version?\n\nVersion 4."))
                .isEqualTo("Version 4.");
    }

    @Test
    void codeIsKeptWhateverItLooksLike() {
        String mail = "See:\n```\n-- \n> a\nFrom: x\nTo: y\nSubject: z\n```\nthanks";
        assertThat(ReplyTrimmer.ownWords(mail)).isEqualTo(mail);
    }

    @Test
    void ordinaryTextIsKept() {
        assertThat(ReplyTrimmer.ownWords(
                        "To: be or not to be.\nI got it at 10:30 from shop <a@b.example>\nand it is broken."))
                .endsWith("broken.");
        String text = "On Monday 3 May I wrote to you: nothing came.\n- one\n- two\n\nFrom: what I know, it is broken.";
        assertThat(ReplyTrimmer.ownWords(text)).isEqualTo(text);
    }
}
