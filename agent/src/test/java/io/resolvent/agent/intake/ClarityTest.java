package io.resolvent.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.TicketRef;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClarityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you!",
                "Great, thanks a lot Ruth! Everything is running again.",
                "Many thanks, it works now. You can close the ticket.",
                "Solved, cheers",
                "Vielen Dank, es geht jetzt wieder!",
                "Merci beaucoup pour votre aide !"
            })
    void thanksAskNothing(String text) {
        assertThat(of("Re: your ticket", text, 0)).isEqualTo(Clarity.NOTHING_ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "??",
                "hi",
                "help",
                "It does not work",
                "I have a question about my account.",
                "es geht nicht"
            })
    void whatSaysNothingIsUnclear(String text) {
        assertThat(of("", text, 0)).isEqualTo(Clarity.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "see attached", "Please see the attached screenshot.", "siehe Anhang"})
    void whatIsAskedMayBeInAFile(String text) {
        assertThat(of("photo", text, 1)).isEqualTo(Clarity.IN_ATTACHMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks, but the lamp still blinks.",
                "Thank you. How do I close my account?",
                "Thanks, cancel my plan.",
                "Thanks in advance for a new invoice",
                "The printer does not work since the update.",
                "My card was declined"
            })
    void whatAsksForSomethingIsClear(String text) {
        assertThat(of("", text, 0)).isEqualTo(Clarity.CLEAR);
    }

    @Test
    void aLongTextIsReadQuickly() {
        assertThat(of("", "thanks ".repeat(5_000), 0)).isEqualTo(Clarity.CLEAR);
    }

    private static Clarity of(String subject, String text, int attachments) {
        return Clarity.of(new Inquiry(
                new TicketRef("desk", "1"), "1", "c1", subject, text, "en", Map.of(), attachments, Instant.EPOCH));
    }
}
