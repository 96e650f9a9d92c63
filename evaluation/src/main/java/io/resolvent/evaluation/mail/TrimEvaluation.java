package io.resolvent.evaluation.mail;

import io.resolvent.evaluation.files.JsonLines;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.evaluation.report.Share;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Trims every reply as the product does. */
final class TrimEvaluation {

    private static final int LONGEST = 600;

    private final Progress progress;

    /** A line of {@code trimmed.jsonl}. */
    record Trimmed(String id, String trimmed) {}

    TrimEvaluation(Progress progress) {
        this.progress = progress;
    }

    TrimReport run(List<Path> mails, Path out) throws IOException {
        List<JsonNode> lines =
                mails.stream().flatMap(file -> JsonLines.read(file).stream()).toList();
        List<Trimmed> trimmed = new ArrayList<>();
        List<TrimReport.Mistake> wrong = new ArrayList<>();
        int judged = 0;
        for (JsonNode line : lines) {
            boolean mail = line.has("base64");
            String text = mail
                    ? ReadMail.of(line.path("base64").asString("")).text()
                    : line.path("text").asString("");
            Trimmed own = new Trimmed(line.path("id").asString(""), ReplyTrimmer.ownWords(text));
            trimmed.add(own);
            JsonNode expected = line.path("expected").path("trimmed");
            if (expected.isString()) {
                judged++;
                String wanted = collapsed(expected.asString());
                String given = collapsed(own.trimmed());
                if (mail ? !given.startsWith(wanted) : !given.equals(wanted)) {
                    wrong.add(new TrimReport.Mistake(own.id(), cut(wanted), cut(given)));
                }
            }
            progress.at("trimmed", trimmed.size(), lines.size());
        }
        TrimReport report = new TrimReport(lines.size(), Share.of(judged - wrong.size(), judged), wrong);
        ReportFiles files = new ReportFiles(out);
        files.lines("trimmed.jsonl", trimmed);
        files.json(report);
        files.html(report.page());
        return report;
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
