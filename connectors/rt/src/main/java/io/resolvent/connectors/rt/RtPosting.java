package io.resolvent.connectors.rt;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Receipt;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.Json;
import io.resolvent.connectors.http.NoteMark;
import io.resolvent.connectors.http.StoreResponse;
import java.util.HashMap;
import java.util.Map;

/**
 * Posts notes and replies. RT cannot refuse a post to a ticket that changed since it was read, so between the check of the
 * version and the post is a gap of one request. Thread-safe.
 */
record RtPosting(RtConfig config, RtApi api, RtAccount account, RtTickets tickets, RtHistory history) {

    Receipt note(WriteRequest request, RtTicket ticket, Action.PostInternalNote note) {
        return post(request, ticket, "comment", message(NoteMark.mark(note.text(), request.id())));
    }

    /** A reply and its status go in one call, after the scrip that reopens a ticket on any reply. */
    Receipt reply(WriteRequest request, RtTicket ticket, Action.PostPublicReply reply) {
        Map<String, String> message = message(reply.text());
        reply.status().ifPresent(status -> message.put("Status", reachable(ticket, status)));
        return post(request, ticket, "correspond", message);
    }

    private Receipt post(WriteRequest request, RtTicket ticket, String kind, Map<String, String> message) {
        String self = account.login();
        StoreResponse answer = api.post(ticket.ref().id(), kind, message, ticket.ref());
        String effect = answer.header("location").orElse("").replaceFirst(".*/transaction/", "");
        try {
            return verified(request, ticket, message, effect, self);
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureKind.UNKNOWN_OUTCOME,
                    ticket.ref().toString(),
                    kind + " was answered, but could not be read back. Look for it before trying again. Cause: "
                            + e.getMessage(),
                    e);
        }
    }

    private Receipt verified(
            WriteRequest request, RtTicket ticket, Map<String, String> message, String effect, String self) {
        RtAftermath aftermath = new RtAftermath(history.after(ticket, ticket.version()), self);
        RtTransaction made = aftermath
                .own(t -> Long.toString(t.id()).equals(effect))
                .orElseThrow(() -> Json.malformed(ticket.ref().toString(), "the message is not in the history"));
        String status = aftermath.status().orElse(ticket.status());
        if (message.containsKey("Status") && !status.equals(message.get("Status"))) {
            throw new ConnectorException(
                    FailureKind.REJECTED, ticket.ref().toString(), "the reply is there, but the status is " + status);
        }
        return new Receipt(request.id(), effect, false, aftermath.versionAfter(made));
    }

    /** RT would post the reply and only mention that the status is wrong; so it is checked before. */
    private String reachable(RtTicket ticket, Status status) {
        return config.statuses()
                .write(status)
                .filter(word -> ticket.status().equals(word)
                        || ticket.reachableStatuses().contains(word))
                .orElseThrow(() -> new ConnectorException(
                        FailureKind.REJECTED,
                        ticket.ref().toString(),
                        "reply refused: status " + status + " cannot be reached from " + ticket.status()
                                + ". Map it in the setting statuses, or grant ModifyTicket."));
    }

    private static Map<String, String> message(String text) {
        Map<String, String> message = new HashMap<>();
        message.put("Content", text);
        message.put("ContentType", "text/plain");
        return message;
    }
}
