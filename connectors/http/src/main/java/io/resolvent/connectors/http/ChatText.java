package io.resolvent.connectors.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a ticket as a chat may show them: to be read, never to call anybody or to lead anywhere. A message is seen by a
 * whole channel, and its words may come from a stranger.
 */
public final class ChatText {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.|mailto:|tel:)\\S+");
    private static final Pattern HOST = Pattern.compile("(?i)\\b(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}[\\p{L}\\p{N}-]+\\b");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t\\u200d]]");

    private ChatText() {}

    /**
     * Nothing in it is a link, a mention or hidden any more: addresses become {@code [link]}, a dot within a name such as
     * {@code example.com} becomes {@code [.]}, and {@code @} stands apart from what follows it.
     */
    public static String quiet(String text) {
        String seen = UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll("");
        String unlinked = ADDRESS.matcher(seen).replaceAll("[link]");
        return HOST.matcher(unlinked)
                .replaceAll(host -> Matcher.quoteReplacement(host.group().replace(".", "[.]")))
                .replaceAll("[@\\uff20\\ufe6b](?=\\S)", "@ ")
                .strip();
    }

    /** At most so many characters; what is cut off is marked by an ellipsis. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
