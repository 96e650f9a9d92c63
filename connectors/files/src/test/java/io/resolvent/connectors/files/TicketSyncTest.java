package io.resolvent.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Batch;
import io.resolvent.connectors.Checkpoint;
import io.resolvent.connectors.Connector;
import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.Skipped;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.TicketChange;
import io.resolvent.connectors.TicketRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketSyncTest {

    @TempDir
    Path temp;

    @Test
    void pages_have_two_hundred_lines_and_reading_in_any_order_gives_the_right_ticket() {
        Folder folder = new Folder(temp);
        Path file = folder.write("h.jsonl.gz", Folder.zip(solved(0, 450)));
        try (Connector connector = folder.connect(Map.of("history", file.toString()))) {
            List<Batch<TicketChange>> pages = Passes.of(connector.tickets()::changedSince, Checkpoint.start());
            List<TicketChange> changes = new ArrayList<>(Passes.items(pages));

            assertThat(pages).extracting(p -> p.items().size()).containsExactly(200, 200, 50);
            Collections.shuffle(changes, new Random(7));
            assertThat(changes).allSatisfy(change -> {
                Ticket ticket = connector.tickets().read(change.ref());
                assertThat(ticket.ref()).isEqualTo(change.ref());
                assertThat(ticket.version()).isEqualTo(change.version());
            });
        }
    }

    @Test
    void of_a_repeated_id_the_last_one_counts_and_the_other_is_reported_once() {
        Folder folder = new Folder(temp);
        Path history = folder.write("h.jsonl", Folder.solved("a"), Folder.solved("b"));
        Path tickets = folder.write("t.jsonl", Folder.open("a"));
        try (Connector connector =
                folder.connect(Map.of("history", history.toString(), "tickets", tickets.toString()))) {
            List<Batch<TicketChange>> pages = Passes.of(connector.tickets()::changedSince, Checkpoint.start());

            assertThat(Passes.items(pages)).extracting(c -> c.ref().id()).containsExactly("b", "a");
            assertThat(Passes.skipped(pages))
                    .containsExactly("h.jsonl:1 the id 'a' comes again at " + tickets + ":1, which counts");
            assertThat(connector
                            .tickets()
                            .read(new TicketRef("export", "a"))
                            .status()
                            .isDone())
                    .isFalse();
        }
    }

    @Test
    void what_is_appended_is_read_and_what_was_read_is_not_read_again() {
        Folder folder = new Folder(temp);
        Path history = folder.write("h.jsonl", solved(0, 3));
        Path tickets = folder.write("t.jsonl", Folder.open("x"));
        Map<String, String> values = Map.of("history", history.toString(), "tickets", tickets.toString());
        Checkpoint end = pass(folder, values, Checkpoint.start()).getLast().next();
        folder.append("h.jsonl", solved(3, 5));

        assertThat(Passes.items(pass(folder, values, end)))
                .extracting(c -> c.ref().id())
                .containsExactly("t3", "t4");
    }

    @Test
    void a_file_whose_read_part_is_another_one_is_read_from_its_start() {
        Folder folder = new Folder(temp);
        Path history = folder.write("h.jsonl", solved(0, 3));
        Map<String, String> values = Map.of("history", history.toString());
        Checkpoint end = pass(folder, values, Checkpoint.start()).getLast().next();
        folder.write("h.jsonl", solved(5, 9));

        assertThat(Passes.items(pass(folder, values, end)))
                .extracting(c -> c.ref().id())
                .containsExactly("t5", "t6", "t7", "t8");
    }

    @Test
    void a_pass_cut_anywhere_and_taken_up_by_another_reader_loses_and_repeats_nothing() {
        Folder folder = new Folder(temp);
        Path file = folder.write("h.jsonl", solved(0, 23));
        for (int pageSize = 1; pageSize <= 24; pageSize += 3) {
            Map<String, String> values = Map.of("history", file.toString(), "page-size", Integer.toString(pageSize));
            List<Batch<TicketChange>> pages = pass(folder, values, Checkpoint.start());
            for (int cut = 0; cut < pages.size(); cut++) {
                List<TicketChange> both = new ArrayList<>(Passes.items(pages.subList(0, cut + 1)));
                both.addAll(Passes.items(pass(folder, values, pages.get(cut).next())));

                assertThat(both)
                        .as("page size " + pageSize + ", cut after page " + cut)
                        .extracting(c -> c.ref().id())
                        .containsExactlyElementsOf(
                                IntStream.range(0, 23).mapToObj(i -> "t" + i).toList());
            }
        }
    }

    @Test
    void a_missing_file_is_named_with_its_setting() {
        assertThatThrownBy(() -> new Folder(temp).connect(Map.of("macros", "nowhere/macros.jsonl")))
                .hasMessageContaining("connectors.export.macros")
                .hasMessageContaining("nowhere/macros.jsonl");
    }

    @Test
    void documents_and_macros_are_listed_and_unknown_visibility_is_internal() {
        Folder folder = new Folder(temp);
        Path docs = folder.write("d.jsonl", """
                {"id":"d1","title":"Hours","body":"# All day","visibility":"public","labels":{"area":"general","n":1}}
                {"id":"d2","title":"Limits","body":"50","visibility":"everybody"}
                {"id":"d3","title":"Empty"}
                """);
        Path macros = folder.write(
                "m.jsonl", "{\"id\":\"m1\",\"title\":\"Sorry\",\"body\":\"We are sorry.\",\"visibility\":\"public\"}");
        try (Connector connector = folder.connect(Map.of("knowledge", docs.toString(), "macros", macros.toString()))) {
            List<Batch<KnowledgeItem>> pages = Passes.of(connector.knowledge()::list, Checkpoint.start());

            assertThat(Passes.items(pages))
                    .extracting(item -> item.id() + " " + item.kind() + " " + item.audience() + " " + item.format())
                    .containsExactly(
                            "d1 ARTICLE PUBLIC MARKDOWN", "d2 ARTICLE INTERNAL MARKDOWN", "m1 MACRO PUBLIC PLAIN");
            assertThat(Passes.items(pages).getFirst().labels()).containsOnly(Map.entry("area", "general"));
            assertThat(Passes.skipped(pages)).containsExactly("d.jsonl:3 body: is missing");
        }
    }

    @Test
    void tickets_can_be_read_one_after_another_with_their_lines() {
        Folder folder = new Folder(temp);
        Path file = folder.write("t.jsonl", Folder.open("a"), "\n", "oops\n", Folder.open("b"));
        List<Skipped> skipped = new ArrayList<>();
        try (Stream<TicketLine> tickets = TicketFiles.read("export", List.of(file), skipped::add)) {
            assertThat(tickets.map(t ->
                                    t.file() + ":" + t.line() + " " + t.ticket().ref())
                            .toList())
                    .containsExactly("t.jsonl:1 export:a", "t.jsonl:4 export:b");
        }
        assertThat(skipped).extracting(Skipped::where).containsExactly("t.jsonl:3");
    }

    private static List<Batch<TicketChange>> pass(Folder folder, Map<String, String> values, Checkpoint from) {
        try (Connector connector = folder.connect(values)) {
            return Passes.of(connector.tickets()::changedSince, from);
        }
    }

    private static String solved(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Folder.solved("t" + i)).reduce("", String::concat);
    }
}
