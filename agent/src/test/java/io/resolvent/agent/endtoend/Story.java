package io.resolvent.agent.endtoend;

import io.resolvent.connectors.Visibility;
import io.resolvent.connectors.testkit.Contribution;
import io.resolvent.connectors.testkit.NewTicket;
import io.resolvent.connectors.testkit.StoreUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A ticket that can be put into any store.
 *
 * @param messages what follows the request, oldest first
 */
record Story(String subject, String text, List<Contribution> messages) {

    private static final List<String> OPENINGS =
            List.of("", "Hello,\n\n", "Good morning team,\n", "Hi — \u201cquick\u201d one:\n\n");
    private static final List<String> CLOSINGS = List.of(
            "",
            "\n\nThanks & regards\nSam",
            "\n\nBest <3",
            "\n\nMit freundlichen Gr\u00fc\u00dfen\nSam Holm",
            "\n\u2014 Sam \uD83C\uDF31");

    Story {
        messages = List.copyOf(messages);
    }

    /** Requests in many wordings and shapes: alone, two in one, with notes and replies in between. */
    static List<Story> some(int count, long seed) {
        List<JsonNode> rows = Stream.of("new", "history")
                .flatMap(name -> DeskFiles.rows(name).stream())
                .toList();
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> one(rows, rows.get(i % rows.size()), random))
                .toList();
    }

    /** Opens it. @return the ticket's id */
    String openIn(StoreUnderTest store) {
        String id = store.open(new NewTicket(subject, text));
        messages.forEach(message -> store.add(id, message));
        return id;
    }

    private static Story one(List<JsonNode> rows, JsonNode row, Random random) {
        String also = random.nextInt(5) == 0 ? "\n\nAnd another thing: " + request(any(rows, random)) : "";
        String text = any(OPENINGS, random) + request(row) + also + any(CLOSINGS, random);
        List<Contribution> messages = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            messages.add(new Contribution(
                    Contribution.By.SUPPORT_AGENT, Visibility.INTERNAL, "Seen before, look at last week."));
        }
        if (random.nextInt(6) == 0) {
            messages.add(new Contribution(
                    Contribution.By.SUPPORT_AGENT, Visibility.PUBLIC, "Which order is it about, please?"));
        }
        if (random.nextInt(4) == 0) {
            messages.add(new Contribution(
                    Contribution.By.REQUESTER, Visibility.PUBLIC, request(any(rows, random)) + "\n\nSam"));
        }
        return new Story(DeskFiles.word(row, "subject"), text, messages);
    }

    private static String request(JsonNode row) {
        return DeskFiles.word(row.path("messages").path(0), "text");
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
