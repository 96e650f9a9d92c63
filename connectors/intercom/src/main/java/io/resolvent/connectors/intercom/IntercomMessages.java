package io.resolvent.connectors.intercom;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.WriteRequest;
import io.resolvent.connectors.http.HtmlText;
import io.resolvent.connectors.http.NoteMark;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Says something, and finds it again: a note by its mark, a reply by its words. Thread-safe. */
record IntercomMessages(IntercomApi api, IntercomAccount account) {

    IntercomStep note(WriteRequest request, Action.PostInternalNote note) {
        return new IntercomStep(
                "the note",
                true,
                conversation -> own(
                        conversation,
                        part -> part.visibility() == Visibility.INTERNAL && NoteMark.isIn(part.text(), request.id())),
                () -> post(request, "note", NoteMark.mark(note.text(), request.id())));
    }

    IntercomStep reply(WriteRequest request, Action.PostPublicReply reply, long since) {
        String words = words(reply.text());
        return new IntercomStep(
                "the reply",
                true,
                conversation -> own(
                        conversation,
                        part -> part.created() > since
                                && part.visibility() == Visibility.PUBLIC
                                && words(part.text()).equals(words)),
                () -> post(request, "comment", reply.text()));
    }

    private Optional<String> own(IntercomConversation conversation, Predicate<IntercomPart> which) {
        String self = account.self().id();
        return conversation.parts().stream()
                .filter(part -> part.author().is(self) && which.test(part))
                .map(IntercomPart::id)
                .findFirst();
    }

    private void post(WriteRequest request, String kind, String text) {
        api.reply(
                IntercomPlace.of(request.ref()),
                Map.of(
                        "message_type",
                        kind,
                        "type",
                        "admin",
                        "admin_id",
                        account.self().id(),
                        "body",
                        HtmlText.toHtml(text)),
                request.ref());
    }

    /** Intercom may change white space on the way; words stay. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
