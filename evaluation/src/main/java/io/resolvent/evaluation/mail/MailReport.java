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
 * @param withoutHeaders the same two from subject, text and sender address only
 */
record MailReport(
        int mails,
        Share answered,
        Share stopped,
        Map<String, Share> byClass,
        Blind withoutHeaders,
        List<Mistake> worst) {

    /** As a ticket store without mail headers would see them. */
    record Blind(Share answered, Share stopped) {}

    /** @param expected the class of the mail */
    record Mistake(String id, String expected, String given, String subject) {}

    MailReport {
        worst = List.copyOf(worst);
    }

    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "mail: %,d mails%n  automatic mail answered  %s%n  people stopped           %s%n"
                        + "  without headers: answered %s; stopped %s",
                mails,
                answered.text(),
                stopped.text(),
                withoutHeaders.answered().text(),
                withoutHeaders.stopped().text()));
        byClass.forEach((name, share) -> text.append(String.format(Locale.ROOT, "%n    %-16s %s", name, share.text())));
        return text.toString();
    }

    Page page() {
        return new Page(
                "Automatic mail",
                mails + " mails; intervals of 95 %",
                List.of(
                        new Page.Figure("Automatic mail answered", answered.text()),
                        new Page.Figure("People stopped", stopped.text()),
                        new Page.Figure(
                                "Without headers: answered",
                                withoutHeaders.answered().text()),
                        new Page.Figure(
                                "Without headers: people stopped",
                                withoutHeaders.stopped().text())),
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
                                "Mistakes",
                                "Automatic mail taken for a person's, and people taken for automatic mail.",
                                List.of("mail", "is", "taken for", "subject"),
                                worst.stream()
                                        .map(m -> List.of(m.id(), m.expected(), m.given(), m.subject()))
                                        .toList())));
    }
}
