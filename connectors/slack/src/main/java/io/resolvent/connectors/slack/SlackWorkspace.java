package io.resolvent.connectors.slack;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.http.Json;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where people open a message. Thread-safe. */
record SlackWorkspace(SlackApi api, SlackJournal journal) {

    private static final Pattern ADDRESS = Pattern.compile("https://[a-zA-Z0-9.-]+/?");

    /** Empty when Slack cannot be asked now. */
    Optional<URI> link(SlackThread thread) {
        return address()
                .map(base -> URI.create(base.replaceAll("/+$", "") + "/archives/" + thread.channel() + "/p"
                        + thread.ts().replace(".", "")));
    }

    private Optional<String> address() {
        return journal.workspace().or(() -> {
            Optional<String> asked = asked();
            asked.ifPresent(journal::keepWorkspace);
            return asked;
        });
    }

    private Optional<String> asked() {
        try {
            String url = Json.text(SlackFailure.checked(api.authTest(), true), "url");
            return Optional.of(url).filter(u -> ADDRESS.matcher(u).matches());
        } catch (ConnectorException e) {
            return Optional.empty();
        }
    }
}
