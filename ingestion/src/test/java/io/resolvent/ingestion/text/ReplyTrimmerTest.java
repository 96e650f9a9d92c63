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
        String text = "On Monday 3 May I wrote to you: nothing came.\n- one\n- two\n\nFrom: what I know, it is broken.";
        assertThat(ReplyTrimmer.ownWords(text)).isEqualTo(text);
    }
}
