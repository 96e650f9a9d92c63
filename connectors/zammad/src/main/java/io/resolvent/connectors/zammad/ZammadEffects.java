package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.NoteMark;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Sees the effects of writes: a note by its mark, a reply by its author, time and words, anything else by how the ticket is
 * now. Thread-safe.
 */
record ZammadEffects(
        ZammadTickets tickets,
        ZammadConversation conversation,
        ZammadApi api,
        ZammadAccount account,
        ZammadChange change) {

    /** How far the clocks of two servers of one Zammad may be apart: better to adopt a reply than to send it twice. */
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    /** The receipt of an update that was just sent. REJECTED when Zammad did not do what it was told. */
    Receipt made(WriteRequest request, ZammadUpdate sent, ZammadTicket before) {
        Optional<String> article = sent.article().map(message -> article(request, message, before));
        ZammadTicket after = tickets.read(request.ref());
        requireSet(request.ref(), sent, after);
        return new Receipt(
                request.id(),
                article.orElseGet(() -> nameOf(request)),
                false,
                new ZammadOutcome(before, after)
                        .version(sent, article.stream().collect(Collectors.toUnmodifiableSet())));
    }

    /** The receipt of tags or a link that were just sent. */
    Receipt madeBeside(WriteRequest request, ZammadTicket before) {
        ZammadTicket after = tickets.read(request.ref());
        if (!isThere(request, after)) {
            throw Json.malformed(request.ref().toString(), "the ticket has it not");
        }
        return new Receipt(
                request.id(),
                nameOf(request),
                false,
                new ZammadOutcome(before, after).version(ZammadUpdate.none(), Set.of()));
    }

    /** An effect of an earlier attempt on the version that it was decided on. */
    Optional<Receipt> find(WriteRequest request) {
        ZammadTicket ticket = tickets.read(request.ref());
        if (ticket.version().equals(request.expectedVersion())) {
            return Optional.empty();
        }
        return switch (request.action()) {
            case Action.PostInternalNote note -> posted(request, ticket);
            case Action.PostPublicReply reply -> posted(request, ticket);
            default ->
                isThere(request, ticket)
                        ? Optional.of(new Receipt(request.id(), nameOf(request), true, ticket.version()))
                        : Optional.empty();
        };
    }

    boolean isLinked(TicketRef ref, String other) {
        return Json.rows(api.links(ref.id(), ref), "links").stream()
                .anyMatch(link -> Json.text(link, "link_object").equals("Ticket")
                        && Json.text(link, "link_object_value").equals(other));
    }

    /** When somebody else wrote after it, the version is one the ticket never has: what they wrote is read first. */
    private Optional<Receipt> posted(WriteRequest request, ZammadTicket ticket) {
        String subject = request.ref().toString();
        Instant version = time(request.expectedVersion());
        List<ZammadArticle> articles = conversation.articles(ticket);
        boolean alone = articles.stream()
                .filter(article -> article.created(subject).isAfter(version))
                .allMatch(this::isOurs);
        return articles.reversed().stream()
                .filter(article -> isOurs(article) && isFor(request, article))
                .filter(article -> article.created(subject).isAfter(version.minus(CLOCKS)))
                .findFirst()
                .map(article -> new Receipt(
                        request.id(),
                        article.id(),
                        true,
                        alone ? ticket.version() : request.expectedVersion() + " and a change by somebody else"));
    }

    private String article(WriteRequest request, Map<String, Object> sent, ZammadTicket before) {
        return conversation.articles(before).reversed().stream()
                .filter(there -> !before.articles().contains(there.id()) && isOurs(there) && isFor(request, there))
                .filter(there -> ZammadReply.isLike(there, sent))
                .findFirst()
                .map(ZammadArticle::id)
                .orElseThrow(() -> Json.malformed(request.ref().toString(), "the ticket has no such article"));
    }

    private boolean isOurs(ZammadArticle article) {
        return article.creator().equals(account.self().id()) && !article.isFromCustomer();
    }

    private static boolean isFor(WriteRequest request, ZammadArticle article) {
        return switch (request.action()) {
            case Action.PostInternalNote note -> !article.isPublic() && NoteMark.isIn(article.text(), request.id());
            case Action.PostPublicReply reply ->
                article.isPublic() && words(article.text()).equals(words(reply.text()));
            default -> false;
        };
    }

    private boolean isThere(WriteRequest request, ZammadTicket ticket) {
        TicketRef ref = request.ref();
        return switch (request.action()) {
            case Action.AddTags added ->
                tags(ref).containsAll(added.tags().stream().map(String::strip).toList());
            case Action.LinkTicket link -> isLinked(ref, tickets.id(link.other()));
            case Action.ChangeStatus set ->
                isOwnUpdate(ticket) && change.update(request, ticket).isIn(ticket);
            case Action.SetField set ->
                isOwnUpdate(ticket) && change.update(request, ticket).isIn(ticket);
            case Action.Assign assign ->
                isOwnUpdate(ticket) && change.update(request, ticket).isIn(ticket);
            case Action.PostInternalNote note -> false;
            case Action.PostPublicReply reply -> false;
            case Action.Notify notify -> false;
        };
    }

    private boolean isOwnUpdate(ZammadTicket ticket) {
        return ticket.field("updated_by_id").equals(account.self().id());
    }

    private Set<String> tags(TicketRef ref) {
        Set<String> tags = new HashSet<>();
        for (JsonNode tag : Json.rows(api.tags(ref.id(), ref), "tags")) {
            tags.add(tag.asString(""));
        }
        return tags;
    }

    private static void requireSet(TicketRef ref, ZammadUpdate sent, ZammadTicket after) {
        if (!sent.isIn(after)) {
            throw new ConnectorException(
                    FailureKind.REJECTED,
                    ref.toString(),
                    "Zammad took the update, but the ticket is not as it says: it is " + after.state() + " in group "
                            + after.group() + ". " + (sent.article().isPresent() ? "The message is there. " : "")
                            + "Look at core workflows and triggers.");
        }
    }

    private static String nameOf(WriteRequest request) {
        return request.action().needs() + " " + request.id().value().substring(0, 16);
    }

    private static Instant time(String version) {
        try {
            return Instant.parse(version);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** Zammad may change white space on the way; words stay. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
