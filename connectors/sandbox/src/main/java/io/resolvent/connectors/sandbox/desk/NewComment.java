package io.resolvent.connectors.sandbox.desk;

import io.resolvent.connectors.Visibility;
import java.util.List;
import java.util.Map;

/** A comment as somebody hands it in. */
public record NewComment(
        Visibility visibility,
        String text,
        boolean html,
        Map<String, String> mailHeaders,
        List<DeskAttachment> attachments) {

    public NewComment {
        text = CleanText.of(text);
        if (text.isBlank()) {
            throw new Refusal(Refusal.Reason.INVALID, "text: must not be empty");
        }
        mailHeaders = Map.copyOf(mailHeaders);
        attachments = List.copyOf(attachments);
    }

    public NewComment(Visibility visibility, String text) {
        this(visibility, text, false, Map.of(), List.of());
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
