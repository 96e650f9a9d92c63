package io.resolvent.ingestion;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.KnowledgeItem.Format;
import io.resolvent.connectors.Ticket;
import io.resolvent.ingestion.index.ResolvedTicket;
import io.resolvent.ingestion.index.ResolvedTicket.Turn;
import io.resolvent.ingestion.index.SourceKind;
import io.resolvent.ingestion.redaction.Redactor;
import io.resolvent.ingestion.store.StoredDocument;
import io.resolvent.ingestion.text.LanguageGuess;
import io.resolvent.ingestion.text.PlainText;
import io.resolvent.ingestion.text.ReplyTrimmer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a solved ticket teaches, redacted. Pure; thread-safe. A ticket that the assistant answered alone teaches nothing
 * until a person has confirmed it: otherwise its mistakes would become its knowledge.
 */
final class Lessons {

    private static final int CLOSING_WORDS = 8;
    private static final int QUESTION_WORDS = 12;

    private final Redactor redactor;
    private final IngestSettings settings;

    Lessons(Redactor redactor, IngestSettings settings) {
        this.redactor = redactor;
        this.settings = settings;
    }

    /** Empty when there is nothing to learn from this ticket. */
    Optional<LearnedTicket> of(Ticket ticket) {
        Set<String> names = namesIn(ticket);
        String question = question(ticket, names);
        if (question.isBlank() || isAnsweredByAssistantAlone(ticket)) {
            return Optional.empty();
        }
        boolean outOfScope = "true".equalsIgnoreCase(field(ticket, settings.outOfScopeField()));
        String intent = outOfScope ? "" : field(ticket, settings.intentField());
        String macro = field(ticket, settings.macroField());
        Map<String, String> labels = labels(ticket, intent, macro, question);
        Instant resolvedAt = resolvedAt(ticket);
        StoredDocument document = new StoredDocument(
                ticket.ref().system(),
                SourceKind.TICKET,
                ticket.ref().id(),
                ticket.version(),
                Audience.INTERNAL,
                redacted(ticket.subject(), names),
                question,
                Format.PLAIN,
                labels,
                ticket.link().map(Object::toString).orElse(""),
                !outOfScope,
                outOfScope ? "" : ticket.ref().system() + "/TICKET/" + intent,
                ticket.updatedAt(),
                resolvedAt);
        ResolvedTicket resolved = new ResolvedTicket(
                ticket.ref(),
                ticket.version(),
                question,
                resolution(ticket, names),
                thread(ticket, names),
                intent,
                macro,
                labels,
                ticket.createdAt(),
                resolvedAt);
        return Optional.of(new LearnedTicket(resolved, document));
    }

    private boolean isAnsweredByAssistantAlone(Ticket ticket) {
        return teamReplies(ticket).reversed().stream()
                .findFirst()
                .filter(last -> last.author().role() == Author.Role.ASSISTANT)
                .filter(last -> !ticket.tags().contains(settings.confirmedTag()))
                .isPresent();
    }

    private String question(Ticket ticket, Set<String> names) {
        String words = firstWords(ticket);
        String subject = PlainText.storable(ticket.subject()).strip();
        boolean repeats = subject.isEmpty() || words.startsWith(subject);
        return redacted(repeats ? words : subject + "\n" + words, names).strip();
    }

    /** The first message from outside; in a chat that begins with a greeting also what follows, until it says something. */
    private static String firstWords(Ticket ticket) {
        StringBuilder words = new StringBuilder();
        for (Comment comment : ticket.comments()) {
            if (comment.isPublic() && comment.author().isCustomer()) {
                String own = ReplyTrimmer.ownWords(PlainText.storable(comment.text()));
                words.append(words.isEmpty() || own.isEmpty() ? "" : "\n").append(own);
                if (words(words.toString()) >= QUESTION_WORDS) {
                    break;
                }
            }
        }
        return words.toString();
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    /** The last public reply of the team that says more than goodbye. */
    private String resolution(Ticket ticket, Set<String> names) {
        List<String> replies = teamReplies(ticket).stream()
                .map(comment -> redacted(ReplyTrimmer.ownWords(PlainText.storable(comment.text())), names))
                .filter(reply -> !reply.isBlank())
                .toList();
        return replies.reversed().stream()
                .filter(reply -> !isClosing(reply))
                .findFirst()
                .or(() -> replies.reversed().stream().findFirst())
                .orElse("");
    }

    private static boolean isClosing(String reply) {
        return words(reply) <= CLOSING_WORDS && reply.chars().noneMatch(Character::isDigit) && !reply.contains("://");
    }

    private static List<Comment> teamReplies(Ticket ticket) {
        return ticket.comments().stream()
                .filter(Comment::isPublic)
                .filter(comment -> comment.author().role() == Author.Role.SUPPORT_AGENT
                        || comment.author().role() == Author.Role.ASSISTANT)
                .toList();
    }

    private List<Turn> thread(Ticket ticket, Set<String> names) {
        return ticket.comments().stream()
                .map(comment -> new Turn(
                        comment.author().role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        comment.visibility(),
                        redacted(comment.text(), names)))
                .toList();
    }

    private Map<String, String> labels(Ticket ticket, String intent, String macro, String question) {
        Map<String, String> labels = new HashMap<>();
        for (String name : settings.labelFields()) {
            put(labels, name, redacted(field(ticket, name), Set.of()));
        }
        put(labels, "intent", intent);
        put(labels, "macro", macro);
        put(labels, "tier", ticket.requester().tier());
        String language = LanguageGuess.of(question);
        if (!language.equals(LanguageGuess.UNDETERMINED)) {
            labels.putIfAbsent("language", language);
        }
        return labels;
    }

    private static void put(Map<String, String> labels, String name, String value) {
        if (!value.isBlank()) {
            labels.put(name, value);
        }
    }

    private static String field(Ticket ticket, String name) {
        return PlainText.storable(ticket.fields().getOrDefault(name, "")).strip();
    }

    /** When the last word was said; the store's own time of the last change may be years later. */
    private static Instant resolvedAt(Ticket ticket) {
        return ticket.comments().stream()
                .map(Comment::createdAt)
                .filter(time -> !time.isAfter(ticket.updatedAt()))
                .max(java.util.Comparator.naturalOrder())
                .filter(time -> time.isAfter(ticket.createdAt()))
                .orElse(ticket.createdAt());
    }

    private static Set<String> namesIn(Ticket ticket) {
        List<String> names = new ArrayList<>();
        names.add(ticket.requester().name());
        names.add(ticket.assignee());
        ticket.comments().forEach(comment -> names.add(comment.author().name()));
        Set<String> known = new TreeSet<>(names);
        known.removeIf(String::isBlank);
        return known;
    }

    private String redacted(String text, Set<String> names) {
        return redactor.redact(PlainText.storable(text), names).text();
    }
}
