package io.resolvent.evaluation.mail;

import io.resolvent.evaluation.report.Page;
import io.resolvent.evaluation.report.Share;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured, over the mails that say what they are.
 *
 * @param answered automatic mail that would be answered
 * @param stopped mail of people that would not be answered
 * @param byClass how many of a class were rightly answered or left
 * @param byView by parts of the mails
 */
record MailReport(
        int mails,
        Share answered,
        Share stopped,
        Map<String, Share> byClass,
        Map<String, View> byView,
        List<Mistake> worst) {

    /** The same two by a part of each mail. */
    record View(Share answered, Share stopped) {}

    /** @param expected the class of the mail */
    record Mistake(String id, String expected, String given, String subject) {}

    MailReport {
        worst = List.copyOf(worst);
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "mail: %,d mails%n  automatic mail answered  %s%n  people stopped           %s",
                mails,
                answered.text(),
                stopped.text()));
        byClass.forEach((name, share) -> text.append(String.format(Locale.ROOT, "%n    %-16s %s", name, share.text())));
        byView.forEach((name, view) -> text.append(String.format(
                Locale.ROOT,
                "%n  by %s: answered %s; stopped %s",
                name,
                view.answered().text(),
                view.stopped().text())));
        return text.toString();
    }

    Page page() {
        return new Page(
                "Automatic mail",
                mails + " mails; intervals of 95 %",
                List.of(
                        new Page.Figure("Automatic mail answered", answered.text()),
                        new Page.Figure("People stopped", stopped.text())),
                Optional.empty(),
                0,
                List.of(
                        new Page.Table(
                                "By class",
                                "Rightly answered or left.",
                                List.of("class", "right"),
                                byClass.entrySet().stream()
                                        .map(e ->
                                                List.of(e.getKey(), e.getValue().text()))
                                        .toList()),
                        new Page.Table(
                                "By parts",
                                "The same mails with only a part of each to go by.",
                                List.of("part", "automatic mail answered", "people stopped"),
                                byView.entrySet().stream()
                                        .map(e -> List.of(
                                                e.getKey(),
                                                e.getValue().answered().text(),
                                                e.getValue().stopped().text()))
                                        .toList()),
                        new Page.Table(
                                "Mistakes",
                                "Automatic mail taken for a person's, and people taken for automatic mail.",
                                List.of("mail", "is", "taken for", "subject"),
                                worst.stream()
                                        .map(m -> List.of(m.id(), m.expected(), m.given(), m.subject()))
                                        .toList())));
    }
}
