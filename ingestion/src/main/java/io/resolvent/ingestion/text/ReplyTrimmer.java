package io.resolvent.ingestion.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What the author of a mail wrote: without quoted mail, the line above it, and the signature. Code blocks are kept. Where
 * nothing else is left, for example in a forwarded mail without a comment, the whole text is the author's words. Pure;
 * any input is survived.
 */
public final class ReplyTrimmer {

    private ReplyTrimmer() {}

    /** Blank only for a blank text. */
    public static String ownWords(String text) {
        List<MailLine> lines = MailLine.of(text);
        List<MailLine> own = withoutQuotedMail(lines);
        own = withoutSignature(own);
        own = withoutTail(own);
        return hasText(own) ? joined(own) : text.strip();
    }

    private static List<MailLine> withoutQuotedMail(List<MailLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int length = QuotedMail.headLength(lines, i);
            if (length > 0) {
                List<MailLine> before = lines.subList(0, i);
                return split(before, lines.subList(i + length, lines.size()));
            }
        }
        return lines;
    }

    /** Words below a quote are an answer to it: then the quote stays if there are words above it, too. */
    private static List<MailLine> split(List<MailLine> before, List<MailLine> after) {
        int quotes = 0;
        while (quotes < after.size()
                && (after.get(quotes).isQuote() || after.get(quotes).isBlank())) {
            quotes++;
        }
        List<MailLine> rest = after.subList(quotes, after.size());
        boolean answersBelow =
                after.subList(0, quotes).stream().anyMatch(MailLine::isQuote) && hasText(withoutSignature(rest));
        if (!answersBelow) {
            return before;
        }
        List<MailLine> own = new ArrayList<>(before);
        own.addAll(hasText(before) ? after : rest);
        return own;
    }

    private static List<MailLine> withoutSignature(List<MailLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean cut = lines.get(i).isSignatureMark()
                    || lines.get(i).isDisclaimer()
                    || (lines.get(i).isDeviceLine() && lines.size() - i <= 8)
                    || (lines.get(i).isRule() && lines.size() - i <= 6);
            if (cut && hasText(lines.subList(0, i))) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static List<MailLine> withoutTail(List<MailLine> lines) {
        int end = lines.size();
        while (end > 0
                && (lines.get(end - 1).isQuote()
                        || lines.get(end - 1).isBlank()
                        || lines.get(end - 1).isDelimiter())) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static boolean hasText(List<MailLine> lines) {
        return lines.stream().anyMatch(line -> !line.isBlank() && !line.isQuote() && !line.isDelimiter());
    }

    private static String joined(List<MailLine> lines) {
        StringBuilder joined = new StringBuilder();
        for (MailLine line : lines) {
            joined.append(line.text()).append('\n');
        }
        return joined.toString().strip();
    }
}
