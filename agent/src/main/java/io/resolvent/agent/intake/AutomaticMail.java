package io.resolvent.agent.intake;

import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises mail that no person wrote, so that it never gets an automatic answer: by the headers of RFC 3834, RFC 2919,
 * RFC 3464 and RFC 5965, by senders that nobody reads, and by the wording of out-of-office notes and delivery reports.
 * Thread-safe, deterministic.
 */
public final class AutomaticMail {

    /** What kind of automatic mail it is. */
    public enum Kind {
        AUTO_REPLY,
        DELIVERY_REPORT,
        FEEDBACK_REPORT,
        LIST,
        BULK,
        OWN_MAIL
    }

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]+@[^\\s<>\"(),;:]+");
    private static final int SUBJECT_LOOK = 500;
    private static final int TEXT_LOOK = 1500;
    private static final int LONGEST = 50_000;

    private final AutomaticMailRules rules;
    private final Set<String> ownAddresses;

    AutomaticMail(AutomaticMailRules rules, Collection<String> ownAddresses) {
        this.rules = rules;
        this.ownAddresses = ownAddresses.stream().map(AutomaticMail::lower).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * With the rules that come with the program.
     *
     * @param ownAddresses mail addresses of the help desk itself; mail from them is a loop
     */
    public static AutomaticMail standard(Collection<String> ownAddresses) {
        return new AutomaticMail(AutomaticMailRules.standard(), ownAddresses);
    }

    /** The kind of automatic mail that a comment is, empty for mail that a person may have written. */
    public Optional<Kind> classify(Ticket ticket, Comment comment) {
        String subject = comment.mailHeaders().getOrDefault("subject", ticket.subject());
        Map<String, String> headers = comment.mailHeaders();
        if (headers.isEmpty() && !ticket.requester().email().isBlank()) {
            headers = Map.of("from", ticket.requester().email());
        }
        return classify(headers, subject, comment.text());
    }

    /** The same for a mail. Header names are lower-case; values as they came, unfolded or not. */
    public Optional<Kind> classify(Map<String, String> headers, String subject, String text) {
        return byReport(headers)
                .or(() -> byHeader(headers))
                .or(() -> bySender(headers))
                .or(() -> byWording(rules.subjects(), cut(subject.strip(), SUBJECT_LOOK)))
                .or(() -> byText(text));
    }

    /** A delivery report quotes what it returns; in all else only the author's own words count, not what they answer. */
    private Optional<Kind> byText(String text) {
        String own = cut(ReplyTrimmer.ownWords(cut(text, LONGEST)), TEXT_LOOK);
        return byWording(rules.texts(), own)
                .or(() -> byWording(rules.texts(), cut(text.strip(), TEXT_LOOK))
                        .filter(kind -> kind == Kind.DELIVERY_REPORT));
    }

    private static Optional<Kind> byReport(Map<String, String> headers) {
        String type = lower(headers.getOrDefault("content-type", ""));
        if (type.contains("feedback-report")) {
            return Optional.of(Kind.FEEDBACK_REPORT);
        }
        return type.contains("multipart/report") || type.contains("delivery-status")
                ? Optional.of(Kind.DELIVERY_REPORT)
                : Optional.empty();
    }

    private Optional<Kind> byHeader(Map<String, String> headers) {
        for (AutomaticMailRules.Header rule : rules.headers()) {
            String value = headers.get(rule.name());
            if (value != null && rule.says(lower(value.strip()))) {
                return Optional.of(rule.kind());
            }
        }
        return Optional.empty();
    }

    private Optional<Kind> bySender(Map<String, String> headers) {
        List<String> senders = addresses(headers.getOrDefault("from", ""));
        if (senders.stream().anyMatch(ownAddresses::contains)
                || (!senders.isEmpty()
                        && addresses(headers.getOrDefault("to", "")).equals(senders))) {
            return Optional.of(Kind.OWN_MAIL);
        }
        String path = headers.getOrDefault("return-path", "").strip();
        if (path.equals("<>")) {
            return Optional.of(Kind.DELIVERY_REPORT);
        }
        for (String sender :
                addresses(headers.getOrDefault("from", "") + " " + path + " " + headers.getOrDefault("sender", ""))) {
            String local = sender.substring(0, sender.indexOf('@'));
            for (AutomaticMailRules.Wording rule : rules.senders()) {
                if (rule.pattern().matcher(local).matches()) {
                    return Optional.of(rule.kind());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> byWording(List<AutomaticMailRules.Wording> rules, String text) {
        return rules.stream()
                .filter(rule -> rule.isIn(text))
                .map(AutomaticMailRules.Wording::kind)
                .findFirst();
    }

    private static List<String> addresses(String header) {
        Matcher matcher = ADDRESS.matcher(lower(cut(header, 4 * SUBJECT_LOOK)));
        return matcher.results().map(r -> r.group()).toList();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
