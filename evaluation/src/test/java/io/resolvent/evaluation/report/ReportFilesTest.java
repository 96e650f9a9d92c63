package io.resolvent.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    @TempDir
    private Path folder;

    @Test
    void thePageLoadsNothingAndRunsNothing() throws IOException {
        new ReportFiles(folder).html(page("<script>alert(1)</script> & more"));

        String html = Files.readString(folder.resolve("report.html"));
        assertThat(html)
                .contains("<svg", "&lt;script&gt;alert(1)&lt;/script&gt;", "polyline")
                .doesNotContain("<script", "src=", "href=", "url(", " th:text");
    }

    @Test
    void emptyOptionalsAreNullInLines() throws IOException {
        record Line(String id, Optional<String> intent) {}
        new ReportFiles(folder.resolve("new")).lines("lines.jsonl", List.of(new Line("1", Optional.empty())));

        assertThat(folder.resolve("new/lines.jsonl")).hasContent("{\"id\":\"1\",\"intent\":null}\n");
    }

    @Test
    void equalReportsAreEqualBytes() throws IOException {
        new ReportFiles(folder.resolve("a")).html(page("x"));
        new ReportFiles(folder.resolve("b")).html(page("x"));

        assertThat(folder.resolve("a/report.html")).hasSameBinaryContentAs(folder.resolve("b/report.html"));
    }

    private static Page page(String question) {
        RiskCoverage curve = RiskCoverage.of(
                List.of(new RiskCoverage.Answer("1", 0.9, true), new RiskCoverage.Answer("2", 0.8, false)));
        return new Page(
                "Intents",
                "two tickets",
                List.of(new Page.Figure("Right", "1 of 2")),
                Optional.of(curve),
                0.05,
                List.of(new Page.Table("Mistakes", "worst first", List.of("question"), List.of(List.of(question)))));
    }
}
