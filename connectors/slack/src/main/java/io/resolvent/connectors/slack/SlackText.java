package io.resolvent.connectors.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Slack's mark-up into what people read. Names of people stay out: Slack has their ids here, no more. */
final class SlackText {

    private static final Pattern MARK = Pattern.compile("<([^<>]*)>");

    private SlackText() {}

    static String plain(String text) {
        return unescaped(MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(words(mark.group(1)))))
                .strip();
    }

    /** The same, with the address of a link in place of its label, so that a ticket can be recognised. */
    static String withAddresses(String text) {
        return unescaped(MARK.matcher(text)
                .replaceAll(mark ->
                        Matcher.quoteReplacement(mark.group(1).split("\\|", 2)[0] + " " + label(mark.group(1)))));
    }

    private static String words(String mark) {
        if (mark.startsWith("@")) {
            return "somebody";
        }
        String label = label(mark);
        if (mark.startsWith("#")) {
            return label.isEmpty() ? "a channel" : "#" + label;
        }
        if (mark.startsWith("!")) {
            return label.isEmpty() ? "everybody" : label;
        }
        String address = mark.split("\\|", 2)[0];
        return label.isEmpty() || address.endsWith(label) ? address : label + " (" + address + ")";
    }

    private static String label(String mark) {
        int bar = mark.indexOf('|');
        return bar < 0 ? "" : mark.substring(bar + 1);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
