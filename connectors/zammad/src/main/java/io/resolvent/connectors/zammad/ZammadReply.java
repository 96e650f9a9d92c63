package io.resolvent.connectors.zammad;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a public reply as the kind of article that reaches the requester: the kind decides what Zammad sends. Thread-safe.
 */
record ZammadReply(ZammadConversation conversation, ZammadPeople people) {

    /** What can be answered by e-mail, as Zammad's own page does. */
    private static final Set<String> BY_MAIL = Set.of("", "email", "web", "phone", "note", "chat", "fax");

    private static final Set<String> BY_ITSELF = Set.of("sms", "telegram personal-message");

    /** The article to send. REJECTED when there is no way to the requester that the connector may take. */
    Map<String, Object> article(ZammadTicket ticket, String text) {
        Optional<ZammadArticle> last = conversation.articles(ticket).reversed().stream()
                .filter(article -> article.isFromCustomer() && article.isPublic())
                .filter(article -> article.author().equals(ticket.customer()))
                .findFirst();
        String channel = last.map(ZammadArticle::type).orElse("");
        if (BY_ITSELF.contains(channel)) {
            return message(channel, last.orElseThrow(), text);
        }
        if (!BY_MAIL.contains(channel)) {
            throw refusal(ticket.ref(), "the requester wrote by " + channel + ", which the connector does not answer");
        }
        String address = people.now(ticket.customer()).email();
        if (address.isBlank() && !channel.equals("web")) {
            throw refusal(ticket.ref(), "the requester has no e-mail address");
        }
        return address.isBlank() ? portal(text) : mail(ticket, last, address, text);
    }

    private static Map<String, Object> mail(
            ZammadTicket ticket, Optional<ZammadArticle> last, String address, String text) {
        Map<String, Object> article = html("email", text);
        article.put("to", address);
        article.put("subject", ticket.title());
        article.put("subtype", "reply");
        last.map(message -> Json.text(message.json(), "message_id"))
                .filter(id -> !id.isBlank())
                .ifPresent(id -> article.put("in_reply_to", id));
        return article;
    }

    /** Nothing is sent: who wrote on the web page and has no address reads it there. */
    private static Map<String, Object> portal(String text) {
        return html("web", text);
    }

    private static Map<String, Object> message(String channel, ZammadArticle last, String text) {
        Map<String, Object> article = article(channel, "text/plain", text.strip());
        article.put("to", Json.text(last.json(), "from"));
        return article;
    }

    private static Map<String, Object> html(String type, String text) {
        return article(type, "text/html", HtmlText.toHtml(text));
    }

    /** What is for the team is a note: Zammad sends an e-mail also when it is internal. */
    static Map<String, Object> note(String text) {
        Map<String, Object> article = html("note", text);
        article.put("internal", true);
        return article;
    }

    private static Map<String, Object> article(String type, String contentType, String body) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("type", type);
        article.put("internal", false);
        article.put("sender", "Agent");
        article.put("content_type", contentType);
        article.put("body", body);
        return article;
    }

    /** Whether a message on the ticket is one that was sent for this one. Who gets a chat message is written otherwise later. */
    static boolean isLike(ZammadArticle there, Map<String, Object> sent) {
        return there.type().equals(sent.get("type"))
                && there.isPublic() != Boolean.TRUE.equals(sent.get("internal"))
                && (!there.type().equals("email")
                        || Json.text(there.json(), "to").equals(sent.get("to")));
    }

    private static ConnectorException refusal(TicketRef ref, String why) {
        return new ConnectorException(FailureKind.REJECTED, ref.toString(), why + ". A person has to reply.");
    }
}
