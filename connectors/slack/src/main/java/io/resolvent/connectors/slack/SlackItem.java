package io.resolvent.connectors.slack;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.http.ChatText;
import io.resolvent.connectors.http.HmacSignature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a thread a piece of knowledge: always internal, without names, with the tickets it is about. Thread-safe. */
record SlackItem(TicketNames tickets, SlackWorkspace workspace) {

    private static final int TITLE = 100;

    KnowledgeItem of(SlackThread thread) {
        String body = thread.byPeople().stream()
                .map(message -> SlackText.plain(message.text()))
                .collect(Collectors.joining("\n\n"));
        Map<String, String> labels = labels(thread);
        return new KnowledgeItem(
                SlackJournal.key(thread),
                KnowledgeItem.Kind.THREAD,
                title(body),
                body,
                KnowledgeItem.Format.PLAIN,
                Audience.INTERNAL,
                HmacSignature.digest((body + labels).getBytes(StandardCharsets.UTF_8)),
                thread.updatedAt(),
                labels,
                workspace.link(thread));
    }

    /** The first ticket named is the one it is about; {@code tickets} has them all when there are several. */
    private Map<String, String> labels(SlackThread thread) {
        Map<String, String> labels = new TreeMap<>(Map.of("channel", thread.channel()));
        List<TicketRef> named = tickets.in(thread.messages().stream()
                .flatMap(m -> Stream.concat(Stream.of(SlackText.withAddresses(m.text())), m.links().stream()))
                .collect(Collectors.joining("\n")));
        if (!named.isEmpty()) {
            labels.put("system", named.getFirst().system());
            labels.put("ticket", named.getFirst().id());
        }
        if (named.size() > 1) {
            labels.put("tickets", named.stream().map(TicketRef::toString).collect(Collectors.joining(", ")));
        }
        return labels;
    }

    private static String title(String body) {
        return ChatText.cut(body.lines().findFirst().orElse(""), TITLE);
    }
}
