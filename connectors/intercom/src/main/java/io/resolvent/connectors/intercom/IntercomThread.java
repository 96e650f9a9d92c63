package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts a conversation's messages into our words. Thread-safe. */
record IntercomThread(IntercomConfig config, IntercomAccount account) {

    /** Oldest first. Where the oldest are missing, a note of the system says so in their place. */
    List<Comment> of(IntercomConversation conversation) {
        List<Comment> comments = new ArrayList<>();
        for (IntercomPart part : conversation.parts()) {
            if (part.isMessage()) {
                comments.add(comment(conversation, part));
            }
        }
        if (conversation.isIncomplete()) {
            int place = conversation.json().path("source").isObject() && !comments.isEmpty() ? 1 : 0;
            comments.add(place, gap(conversation));
        }
        return comments;
    }

    private Comment comment(IntercomConversation conversation, IntercomPart part) {
        IntercomAuthor author = part.author();
        return new Comment(
                part.id(),
                new Author(role(conversation, author), author.id(), author.name()),
                isUnseen(conversation, part) ? Visibility.INTERNAL : part.visibility(),
                part.text(),
                IntercomTime.of(part.json(), "created_at", conversation.ref().toString()),
                part.attachments(),
                part.mailHeaders());
    }

    /**
     * No customer has seen what a bot says in a conversation that began as an e-mail, for it never leaves Intercom, nor
     * anything of a ticket that is not shared.
     */
    private boolean isUnseen(IntercomConversation conversation, IntercomPart part) {
        boolean unsent = part.author().isBot() && conversation.beganAsMail() && !config.mailsReplies();
        return unsent || conversation.isHidden();
    }

    /** Whoever is not known to be outside the team counts as inside, so that we never talk over anybody. */
    private Author.Role role(IntercomConversation conversation, IntercomAuthor author) {
        if (author.isCustomer()) {
            return author.id().equals(conversation.requester()) ? Author.Role.REQUESTER : Author.Role.OTHER_CUSTOMER;
        }
        if (author.is(account.self().id())) {
            return Author.Role.ASSISTANT;
        }
        return author.isBot() && !author.isAiAgent() ? Author.Role.SYSTEM : Author.Role.SUPPORT_AGENT;
    }

    private static Comment gap(IntercomConversation conversation) {
        Instant created = IntercomTime.of(
                conversation.json(), "created_at", conversation.ref().toString());
        return new Comment(
                "gap",
                new Author(Author.Role.SYSTEM, "", "Resolvent"),
                Visibility.INTERNAL,
                "Intercom gives the latest " + IntercomConversation.MOST_PARTS
                        + " parts of a conversation only. Older ones are missing here. Read them in Intercom.",
                created);
    }
}
