package io.resolvent.connectors.files;

import io.resolvent.connectors.Audience;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Secret;
import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import io.resolvent.connectors.testkit.StoredComment;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Files as the compliance kit fills them: whatever changes is written as a new line at the end. */
final class FilesStore implements StoreUnderTest {

    private record File(String id, String fileName, String mediaType, long bytes) {}

    private record Message(String author, String visibility, String text, List<File> attachments) {}

    private record Line(
            String id, String createdAt, String subject, Map<String, String> requester, List<Message> messages) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Folder folder;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    FilesStore(Folder folder) {
        this.folder = folder;
        folder.write("tickets.jsonl", "");
        folder.write("knowledge.jsonl", "");
        folder.write("macros.jsonl", "");
    }

    @Override
    public ConnectorFactory factory() {
        return new FilesConnectorFactory();
    }

    @Override
    public Optional<URI> address() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> values(URI address) {
        return Map.of(
                "tickets", file("tickets.jsonl"),
                "knowledge", file("knowledge.jsonl"),
                "macros", file("macros.jsonl"));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.of();
    }

    @Override
    public String requesterEmail() {
        return "ada@example.org";
    }

    @Override
    public boolean takesHtml() {
        return false;
    }

    @Override
    public String open(NewTicket ticket) {
        String id = "t-" + (lines.size() + 1);
        append(new Line(
                id,
                Instant.now().toString(),
                ticket.subject(),
                Map.of("email", requesterEmail()),
                List.of(new Message("customer", "public", ticket.text(), List.of()))));
        return id;
    }

    @Override
    public void add(String ticketId, Contribution contribution) {
        add(
                ticketId,
                new Message(
                        contribution.by() == Contribution.By.REQUESTER ? "customer" : "agent",
                        contribution.visibility().name().toLowerCase(Locale.ROOT),
                        contribution.text(),
                        List.of()));
    }

    @Override
    public boolean attach(String ticketId, String fileName, byte[] content) {
        add(
                ticketId,
                new Message(
                        "customer",
                        "public",
                        "attached",
                        List.of(new File("f1", fileName, "text/csv", content.length))));
        return true;
    }

    @Override
    public List<StoredComment> comments(String ticketId) {
        return Objects.requireNonNull(lines.get(ticketId)).messages().stream()
                .map(m -> new StoredComment(Visibility.valueOf(m.visibility().toUpperCase(Locale.ROOT)), m.text()))
                .toList();
    }

    @Override
    public void addKnowledge(KnowledgeItem.Kind kind, String title, String body, Audience audience) {
        String line = JSON.writeValueAsString(Map.of(
                "id", title,
                "title", title,
                "body", body,
                "visibility", audience.name().toLowerCase(Locale.ROOT)));
        folder.append(kind == KnowledgeItem.Kind.MACRO ? "macros.jsonl" : "knowledge.jsonl", line + "\n");
    }

    @Override
    public boolean addUnreadableTicket() {
        folder.append("tickets.jsonl", "{\"id\":\"torn\",\"messages\":\n");
        return true;
    }

    @Override
    public void close() {}

    private void add(String ticketId, Message message) {
        Line line = Objects.requireNonNull(lines.get(ticketId));
        List<Message> messages = new ArrayList<>(line.messages());
        messages.add(message);
        append(new Line(line.id(), line.createdAt(), line.subject(), line.requester(), messages));
    }

    private String file(String name) {
        return folder.path().resolve(name).toString();
    }

    private void append(Line line) {
        lines.put(line.id(), line);
        folder.append("tickets.jsonl", JSON.writeValueAsString(line) + "\n");
    }
}
