package io.resolvent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalPrivacyCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void spansCountCodePointsAndAreScoredByOverlap() throws IOException {
        Path texts = Files.writeString(folder.resolve("texts.jsonl"), """
                {"id":"t1","text":"😀 write to jo.meier@mail.example.org","expected":{"spans":[{"type":"EMAIL_ADDRESS","start":11,"end":36}]}}
                {"id":"t2","text":"Order 4711 is late","expected":{"spans":[]}}
                """);

        CommandRun run = CommandRun.of("eval", "pii", "--texts", texts, "--out", folder.resolve("out"));

        assertThat(run.done().line("recall ")).contains("1 of 1");
        assertThat(Files.readAllLines(folder.resolve("out/spans.jsonl")))
                .containsExactly(
                        "{\"id\":\"t1\",\"spans\":[{\"type\":\"EMAIL\",\"start\":11,\"end\":36}]}",
                        "{\"id\":\"t2\",\"spans\":[]}");
        assertThat(folder.resolve("out/report.json")).content().contains("\"leaked\" : 0.0");
        assertThat(folder.resolve("out/report.html")).content().contains("Personal data");
    }

    @Test
    void mailIsClassifiedAsItCame() throws IOException {
        Path mails = Files.writeString(
                folder.resolve("mails.jsonl"),
                mail("m1", "human", "From: kim@customer.example\nSubject: Printer\n\nIt is offline. What now?\n")
                        + mail(
                                "m2",
                                "auto-reply",
                                "From: kim@customer.example\nAuto-Submitted: auto-replied\nSubject: Re\n\nAway.\n")
                        + mail(
                                "m3",
                                "auto-reply",
                                "From: kim@customer.example\nSubject: =?utf-8?Q?Out_of_Office=3A_Re?=\n\nAway.\n"));

        CommandRun run = CommandRun.of("eval", "mail", "--mails", mails, "--out", folder.resolve("out"));

        assertThat(run.done().line("automatic mail answered")).contains("0 of 2");
        assertThat(Files.readAllLines(folder.resolve("out/classes.jsonl")))
                .containsExactly(
                        "{\"id\":\"m1\",\"class\":\"human\",\"answered\":true}",
                        "{\"id\":\"m2\",\"class\":\"auto-reply\",\"answered\":false}",
                        "{\"id\":\"m3\",\"class\":\"auto-reply\",\"answered\":false}");
    }

    @Test
    void repliesAreTrimmedToTheirAuthorsWords() throws IOException {
        Path mails = Files.writeString(folder.resolve("replies.jsonl"), """
                {"id":"r1","text":"It works now.\\n\\n-- \\nJo","expected":{"trimmed":"It works now."}}
                """);

        CommandRun run = CommandRun.of("eval", "trim", "--mails", mails, "--out", folder.resolve("out"));

        assertThat(run.done().line("right ")).contains("1 of 1");
        assertThat(folder.resolve("out/trimmed.jsonl"))
                .content()
                .isEqualTo("{\"id\":\"r1\",\"trimmed\":\"It works now.\"}\n");
    }

    @Test
    void aBrokenLineIsNamedByFileAndLine() throws IOException {
        Path texts = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\":\"t1\",\"text\":\"\"}\n[1]\n");

        assertThat(CommandRun.of("eval", "pii", "--texts", texts, "--out", folder.resolve("out"))
                        .refused(2))
                .contains("broken.jsonl:2");
    }

    private static String mail(String id, String kind, String mail) {
        return "{\"id\":\"" + id + "\",\"base64\":\""
                + Base64.getEncoder().encodeToString(mail.getBytes(StandardCharsets.UTF_8))
                + "\",\"expected\":{\"class\":\"" + kind + "\"}}\n";
    }
}
