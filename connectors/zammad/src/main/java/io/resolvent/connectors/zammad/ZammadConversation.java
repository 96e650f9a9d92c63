package io.resolvent.connectors.zammad;

import io.resolvent.connectors.Author;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Visibility;
import java.util.List;

/** Reads a ticket's articles with their authors and visibility. Thread-safe. */
record ZammadConversation(ZammadApi api, ZammadAccount account, ZammadPeople people) {

    /** Oldest first. */
    List<ZammadArticle> articles(ZammadTicket ticket) {
        return ZammadRows.of(api.articles(ticket.ref().id(), ticket.ref())).stream()
                .map(ZammadArticle::new)
                .toList();
    }

    List<Comment> read(ZammadTicket ticket) {
        String address = people.find(ticket.customer()).email();
        return articles(ticket).stream()
                .map(article -> comment(ticket, article, address))
                .toList();
    }

    private Comment comment(ZammadTicket ticket, ZammadArticle article, String address) {
        return new Comment(
                article.id(),
                new Author(role(ticket, article), article.author(), article.authorName()),
                article.isPublic() || article.wasMailedTo(address) ? Visibility.PUBLIC : Visibility.INTERNAL,
                article.text(),
                article.created(ticket.ref().toString()),
                ZammadFiles.of(article),
                article.mailHeaders());
    }

    /** Whoever is not known to be outside the team counts as inside, so that we never talk over a person. */
    private Author.Role role(ZammadTicket ticket, ZammadArticle article) {
        if (article.isFromCustomer()) {
            return article.author().equals(ticket.customer()) ? Author.Role.REQUESTER : Author.Role.OTHER_CUSTOMER;
        }
        if (article.sender().equals("System")) {
            return Author.Role.SYSTEM;
        }
        return article.creator().equals(account.self().id()) ? Author.Role.ASSISTANT : Author.Role.SUPPORT_AGENT;
    }
}
