package io.resolvent.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small exports for tests. */
final class SomeFiles {

    private static final List<List<String>> QUESTIONS = List.of(
            List.of(
                    "How do I reset my password?",
                    "The password reset mail does not come",
                    "I forgot my password",
                    "Please change my password",
                    "My password is not accepted any more",
                    "Password reset link is broken"),
            List.of(
                    "Where is my parcel?",
                    "The parcel has not arrived",
                    "My delivery is late",
                    "When will the parcel come?",
                    "Tracking says delivered but there is no parcel",
                    "The courier lost my parcel"),
            List.of(
                    "Please send the invoice again",
                    "The invoice shows a wrong amount",
                    "I need an invoice for my taxes",
                    "Our address on the invoice is wrong",
                    "Where can I download invoices?",
                    "The invoice is missing"));
    private static final List<String> INTENTS = List.of("password", "parcel", "invoice");

    private final Path folder;

    SomeFiles(Path folder) {
        this.folder = folder;
    }

    Path history() throws IOException {
        return tickets("history.jsonl", "solved", 0, 5);
    }

    Path dev() throws IOException {
        return tickets("dev.jsonl", "open", 5, 6);
    }

    Path knowledge() throws IOException {
        return write("knowledge.jsonl", """
                {"id":"kb1","title":"Resetting a password","body":"Open the sign-in page and choose to reset the password.","visibility":"public","labels":{}}
                {"id":"kb2","title":"Late parcels","body":"A parcel is late after five working days. Then the courier searches for it.","visibility":"public","labels":{}}
                {"id":"kb3","title":"Credit limits","body":"Only the finance desk may raise a limit.","visibility":"internal","labels":{}}
                """);
    }

    Path asked() throws IOException {
        return write("asked.jsonl", """
                {"id":"q1","source":"made","created_at":"2026-02-01T00:00:00Z","messages":[{"author":"customer","visibility":"public","text":"My parcel is late, what now?"}],"status":"open","labels":{"required_documents":["kb2"]}}
                """);
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path tickets(String name, String status, int from, int to) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int intent = 0; intent < INTENTS.size(); intent++) {
            for (int i = from; i < to; i++) {
                lines.append("""
                        {"id":"%s-%d","source":"made","created_at":"2026-01-%02dT00:00:00Z","messages":[{"author":"customer","visibility":"public","text":"%s"}],"status":"%s","labels":{"intent":"%s"}}
                        """.formatted(
                        INTENTS.get(intent), i, 1 + i, QUESTIONS.get(intent).get(i), status, INTENTS.get(intent)));
            }
        }
        return write(name, lines.toString());
    }
}
