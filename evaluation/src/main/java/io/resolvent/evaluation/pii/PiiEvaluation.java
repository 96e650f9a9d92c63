package io.resolvent.evaluation.pii;

import io.resolvent.evaluation.pii.PiiReport.Mistake;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.ingestion.Progress;
import io.resolvent.ingestion.redaction.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Masks every text as the product does and counts what was found, missed and masked for nothing. */
final class PiiEvaluation {

    private static final int MOST_MISTAKES = 100;
    private static final int CONTEXT = 30;

    private final Redactor redactor;
    private final Progress progress;
    private final List<FoundSpans> found = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private long characters;

    PiiEvaluation(Redactor redactor, Progress progress) {
        this.redactor = redactor;
        this.progress = progress;
    }

    PiiReport run(List<Path> files, Path out) throws IOException {
        PiiTally all = new PiiTally();
        List<PiiScore> scores = new ArrayList<>();
        for (Path file : files) {
            scores.add(score(file, all));
        }
        PiiReport report = new PiiReport(characters, all.score("all"), scores, mistakes);
        ReportFiles reports = new ReportFiles(out);
        reports.lines("spans.jsonl", found);
        reports.json(report);
        reports.html(report.page());
        return report;
    }

    private PiiScore score(Path file, PiiTally all) {
        PiiTally tally = new PiiTally();
        List<MarkedText> texts = MarkedText.read(file);
        int done = 0;
        for (MarkedText text : texts) {
            FoundSpans spans = FoundSpans.of(text, redactor.redact(text.text(), text.names()));
            found.add(spans);
            tally.add(text, spans.spans());
            all.add(text, spans.spans());
            characters += text.length();
            note(text, spans.spans());
            progress.at("masked", ++done, texts.size());
        }
        return tally.score(String.valueOf(file.getFileName()));
    }

    private void note(MarkedText text, List<Mark> spans) {
        text.marks().stream()
                .filter(mark -> spans.stream().noneMatch(mark::matches))
                .forEach(mark -> note(text, "missed", mark));
        if (text.onlyType().isEmpty()) {
            spans.stream()
                    .filter(span -> text.marks().stream().noneMatch(span::matches))
                    .forEach(span -> note(text, "masked", span));
        }
    }

    private void note(MarkedText text, String what, Mark mark) {
        if (mistakes.size() < MOST_MISTAKES) {
            mistakes.add(new Mistake(
                    text.id(),
                    what,
                    mark.type(),
                    cut(text.text(), Math.max(0, mark.start() - CONTEXT), mark.start()),
                    cut(text.text(), mark.start(), mark.end()),
                    cut(text.text(), mark.end(), Math.min(text.length(), mark.end() + CONTEXT))));
        }
    }

    private static String cut(String text, int from, int to) {
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }
}
