package io.resolvent.evaluation.mail;

import io.resolvent.agent.intake.AutomaticMail;
import io.resolvent.evaluation.files.JsonLines;
import io.resolvent.evaluation.report.ReportFiles;
import io.resolvent.evaluation.report.Share;
import io.resolvent.ingestion.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Classifies every mail as the product does, and again by parts of it: ticket stores often hand over no headers. */
final class MailEvaluation {

    private static final int WORST = 20;

    private final AutomaticMail automaticMail;
    private final Progress progress;

    /** What of a mail is looked at. */
    private static final Map<String, Function<ReadMail, ReadMail>> VIEWS = views();

    /**
     * @param expected empty when nobody said what the mail is
     * @param views the class by each view
     */
    private record Judged(String id, String expected, String given, Map<String, String> views, String subject) {

        String seen(String view) {
            return views.getOrDefault(view, MailClass.HUMAN);
        }

        boolean isHuman() {
            return expected.equals(MailClass.HUMAN);
        }

        boolean isRight(Function<Judged, String> view) {
            return isHuman() == isAnswered(view);
        }

        boolean isAnswered(Function<Judged, String> view) {
            return view.apply(this).equals(MailClass.HUMAN);
        }
    }

    MailEvaluation(AutomaticMail automaticMail, Progress progress) {
        this.automaticMail = automaticMail;
        this.progress = progress;
    }

    MailReport run(List<Path> mails, Path out) throws IOException {
        List<Judged> judged = new ArrayList<>();
        List<JsonNode> lines =
                mails.stream().flatMap(file -> JsonLines.read(file).stream()).toList();
        for (JsonNode line : lines) {
            judged.add(judge(line));
            progress.at("classified", judged.size(), lines.size());
        }
        MailReport report = report(judged);
        ReportFiles files = new ReportFiles(out);
        files.lines(
                "classes.jsonl",
                judged.stream()
                        .map(j -> new ClassLine(j.id(), j.given(), j.isAnswered(Judged::given)))
                        .toList());
        files.json(report);
        files.html(report.page());
        return report;
    }

    private Judged judge(JsonNode line) {
        ReadMail mail = ReadMail.of(line.path("base64").asString(""));
        Map<String, String> views = new LinkedHashMap<>();
        VIEWS.forEach((name, view) -> views.put(name, classOf(view.apply(mail))));
        return new Judged(
                line.path("id").asString(""),
                line.path("expected").path("class").asString(""),
                classOf(mail),
                views,
                mail.subject());
    }

    private String classOf(ReadMail mail) {
        return MailClass.of(automaticMail.classify(mail.headers(), mail.subject(), mail.text()));
    }

    private static Map<String, Function<ReadMail, ReadMail>> views() {
        Map<String, Function<ReadMail, ReadMail>> views = new LinkedHashMap<>();
        views.put("subject, text and sender", mail -> mail.with(Set.of("from", "subject"), mail.text()));
        views.put("headers without sender and subject", mail -> new ReadMail(without(mail.headers()), ""));
        views.put("sender only", mail -> mail.with(Set.of("from", "sender", "return-path", "to"), ""));
        views.put("subject only", mail -> mail.with(Set.of("subject"), ""));
        views.put("text only", mail -> mail.with(Set.of(), mail.text()));
        return views;
    }

    private static Map<String, String> without(Map<String, String> headers) {
        Map<String, String> rest = new TreeMap<>(headers);
        rest.keySet().removeAll(Set.of("from", "sender", "return-path", "to", "subject"));
        return rest;
    }

    private static MailReport report(List<Judged> all) {
        List<Judged> known = all.stream().filter(j -> !j.expected().isEmpty()).toList();
        return new MailReport(
                all.size(),
                share(known, j -> !j.isHuman(), j -> !j.isRight(Judged::given)),
                share(known, Judged::isHuman, j -> !j.isRight(Judged::given)),
                byClass(known),
                byView(known),
                known.stream()
                        .filter(j -> !j.isRight(Judged::given))
                        .limit(WORST)
                        .map(j -> new MailReport.Mistake(j.id(), j.expected(), j.given(), j.subject()))
                        .toList());
    }

    private static Map<String, MailReport.View> byView(List<Judged> known) {
        Map<String, MailReport.View> shares = new LinkedHashMap<>();
        for (String view : VIEWS.keySet()) {
            shares.put(
                    view,
                    new MailReport.View(
                            share(known, j -> !j.isHuman(), j -> !j.isRight(k -> k.seen(view))),
                            share(known, Judged::isHuman, j -> !j.isRight(k -> k.seen(view)))));
        }
        return shares;
    }

    private static Share share(List<Judged> all, Predicate<Judged> of, Predicate<Judged> counted) {
        return Share.of(
                all.stream().filter(of).filter(counted).count(),
                all.stream().filter(of).count());
    }

    private static Map<String, Share> byClass(List<Judged> known) {
        Map<String, Share> shares = new LinkedHashMap<>();
        Map<String, List<Judged>> groups = new TreeMap<>();
        known.forEach(j ->
                groups.computeIfAbsent(j.expected(), key -> new ArrayList<>()).add(j));
        groups.forEach((name, group) -> shares.put(name, share(group, j -> true, j -> j.isRight(Judged::given))));
        return shares;
    }
}
