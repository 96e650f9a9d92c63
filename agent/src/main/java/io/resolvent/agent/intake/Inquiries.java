package io.resolvent.agent.intake;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Ticket;
import io.resolvent.ingestion.redaction.Redactor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the cleaned, redacted question of a ticket. Any text is digested, however long or broken. Thread-safe. */
public final class Inquiries {

    /** Longest text of an inquiry, UTF-16 units. */
    static final int TEXT_LIMIT = 20_000;

    private static final int COMMENT_LIMIT = 100_000;
    private static final int SUBJECT_LIMIT = 500;
    private static final int CONTEXT_LIMIT = 200;

    /** Fields that say what a person made of the ticket: reading them would be reading the answer. */
    private static final Set<String> LABELS = Set.of("intent", "macro", "oos", "flow", "actions", "resolution");

    private final Redactor redactor;
    private final UnaryOperator<String> trimmer;
    private final UnaryOperator<String> language;

    /**
     * @param trimmer drops quoted mail and signatures
     * @param language tells a text's language, ISO 639-1 or {@code und}
     */
    public Inquiries(Redactor redactor, UnaryOperator<String> trimmer, UnaryOperator<String> language) {
        this.redactor = redactor;
        this.trimmer = trimmer;
        this.language = language;
    }

    /** Joins what customers wrote since the team last answered, up to the trigger, oldest first. */
    public Inquiry of(Ticket ticket, Comment trigger) {
        List<String> names = names(ticket);
        List<Comment> asked = unanswered(ticket.comments(), trigger);
        String text = asked.stream()
                .map(comment -> redact(wordsOf(comment), names))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n\n"));
        String subject = redact(subject(ticket.subject()), names);
        String bounded = CleanText.bounded(text, TEXT_LIMIT).strip();
        return new Inquiry(
                ticket.ref(),
                ticket.version(),
                trigger.id(),
                subject,
                bounded,
                language.apply(bounded.isBlank() ? subject : bounded),
                context(ticket, names),
                asked.stream().mapToInt(c -> c.attachments().size()).sum(),
                trigger.createdAt());
    }

    private static List<Comment> unanswered(List<Comment> comments, Comment trigger) {
        List<Comment> asked = new ArrayList<>();
        for (Comment comment :
                comments.subList(0, comments.lastIndexOf(trigger) + 1).reversed()) {
            if (!comment.isPublic() || comment.author().role() == Author.Role.SYSTEM) {
                continue;
            }
            if (!comment.author().isCustomer()) {
                break;
            }
            asked.addFirst(comment);
        }
        return asked;
    }

    private String wordsOf(Comment comment) {
        String clean = CleanText.bounded(CleanText.of(comment.text()), COMMENT_LIMIT);
        return trimmer.apply(clean).strip();
    }

    private static String subject(String subject) {
        return CleanText.bounded(CleanText.of(subject).replace('\n', ' '), SUBJECT_LIMIT)
                .replaceFirst("(?i)^(\\s*(re|aw|fwd?|wg|tr|rv|sv|vs|antw|odp)\\s*:)+", "")
                .strip();
    }

    private Map<String, String> context(Ticket ticket, Collection<String> names) {
        Map<String, String> context = new TreeMap<>();
        Stream.of(ticket.fields(), ticket.requester().attributes())
                .flatMap(map -> map.entrySet().stream())
                .filter(field -> !LABELS.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> context.put(field.getKey(), shortly(field.getValue(), names)));
        context.put("tier", ticket.requester().tier());
        context.put("group", ticket.group());
        context.put("tags", ticket.tags().stream().sorted().collect(Collectors.joining(",")));
        context.values().removeIf(String::isBlank);
        return context;
    }

    private String shortly(String value, Collection<String> names) {
        return redact(CleanText.bounded(CleanText.of(value), CONTEXT_LIMIT), names);
    }

    private String redact(String text, Collection<String> names) {
        return redactor.redact(text, names).text();
    }

    private static List<String> names(Ticket ticket) {
        return Stream.concat(
                        Stream.of(ticket.requester().name()),
                        ticket.comments().stream().map(c -> c.author().name()))
                .map(CleanText::of)
                .map(String::strip)
                .filter(name -> name.length() > 1 && name.length() < 80)
                .distinct()
                .sorted()
                .toList();
    }
}
