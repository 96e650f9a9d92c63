package io.resolvent.agent.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.TicketRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Administrators change a store in many ways; nothing may be written to what was not meant, and the rest goes on. */
class SchemaMutationsTest {

    private static final String MACRO = "31";

    /** Each action with the id of the part it is meant for when the store was accepted. */
    private static final Map<Action, String> MEANT = meant();

    @TempDir
    private Path folder;

    /** What one change led to. */
    private record Outcome(boolean noticed, boolean told, int wrong, int stopped, int needless) {}

    @Test
    void no_change_of_a_store_leads_to_a_wrong_write_and_all_are_noticed_by_the_next_look() throws IOException {
        Map<String, Consumer<SomeSchema>> mutations = mutations();
        List<Outcome> outcomes = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        try (WatchedStore watched = new WatchedStore(folder)) {
            watched.quote(MACRO);
            for (Map.Entry<String, Consumer<SomeSchema>> mutation : mutations.entrySet()) {
                Outcome outcome = after(watched, mutation.getValue());
                outcomes.add(outcome);
                if (!outcome.noticed() || outcome.wrong() > 0 || outcome.needless() > 0 || !outcome.told()) {
                    bad.add(mutation.getKey() + ": " + outcome);
                }
            }
        }
        long noticed = outcomes.stream().filter(Outcome::noticed).count();
        int wrong = outcomes.stream().mapToInt(Outcome::wrong).sum();
        int stopped = outcomes.stream().mapToInt(Outcome::stopped).sum();
        int needless = outcomes.stream().mapToInt(Outcome::needless).sum();
        System.out.printf(
                "schema mutations: %d, noticed by the next look: %d, wrong writes: %d, writes stopped: %d of %d, of these"
                        + " needlessly: %d%n",
                outcomes.size(), noticed, wrong, stopped, outcomes.size() * MEANT.size(), needless);
        assertThat(mutations).hasSizeGreaterThanOrEqualTo(50);
        assertThat(bad).isEmpty();
        assertThat(wrong).isZero();
    }

    /** Only what reaches another part counts: a name that reaches nothing is refused by the store. */
    @Test
    void what_goes_wrong_within_minutes_after_a_look_is_counted() throws IOException {
        int wrong = 0;
        try (WatchedStore watched = new WatchedStore(folder)) {
            for (Consumer<SomeSchema> mutation : mutations().values()) {
                SomeSchema schema = asAccepted(watched);
                mutation.accept(schema);
                watched.rebuild(schema);
                for (Map.Entry<Action, String> meant : MEANT.entrySet()) {
                    TicketRef ref = watched.decide(meant.getKey());
                    wrong += (int) watched.written(ref).stream()
                            .filter(action -> reachesAnother(schema, action, meant.getValue()))
                            .count();
                }
            }
        }
        int writes = mutations().size() * MEANT.size();
        System.out.printf("schema changed less than five minutes after a look: wrong writes %d of %d%n", wrong, writes);
        assertThat(wrong).isLessThan(writes / 20);
    }

    private static boolean reachesAnother(SomeSchema schema, Action action, String meant) {
        List<SchemaPart> reached = switch (action) {
            case Action.Assign assign ->
                schema.reached(Kind.GROUP, assign.group().orElseThrow());
            case Action.SetField set -> schema.reached(Kind.FIELD, set.field());
            case Action.ChangeStatus change -> schema.reached(Kind.STATUS, word(change.status()));
            case Action.PostPublicReply reply ->
                schema.reached(Kind.STATUS, word(reply.status().orElseThrow()));
            default -> List.of();
        };
        return reached.stream().anyMatch(part -> !part.id().equals(meant));
    }

    private static SomeSchema asAccepted(WatchedStore watched) {
        SomeSchema schema = SomeSchema.standard();
        watched.rebuild(schema);
        watched.look();
        assertThat(watched.alerts()).isEmpty();
        return schema;
    }

    private static Outcome after(WatchedStore watched, Consumer<SomeSchema> mutation) {
        SomeSchema schema = asAccepted(watched);
        mutation.accept(schema);
        watched.rebuild(schema);
        watched.clock.advance(Duration.ofDays(1));
        Drift drift = watched.look();
        int wrong = 0;
        int stopped = 0;
        int needless = 0;
        for (Map.Entry<Action, String> meant : MEANT.entrySet()) {
            TicketRef ref = watched.decide(meant.getKey());
            boolean right = isRight(schema, meant.getKey(), meant.getValue());
            Optional<Action> made = watched.written(ref).stream()
                    .filter(action -> action.getClass() == meant.getKey().getClass())
                    .findFirst();
            if (made.isPresent()) {
                wrong += isRight(schema, made.get(), meant.getValue()) ? 0 : 1;
            } else {
                stopped++;
                needless += right ? 1 : 0;
                assertThat(watched.written(ref))
                        .as("a person reads what was not done")
                        .hasSize(1)
                        .allMatch(Action.PostInternalNote.class::isInstance);
            }
        }
        boolean told = stopped == 0 || !watched.alerts().isEmpty() || isOnlyMacro(drift);
        return new Outcome(!drift.changes().isEmpty(), told, wrong, stopped, needless);
    }

    /** A macro that is gone needs nobody: the note says it, and it is forgotten with the next ingest. */
    private static boolean isOnlyMacro(Drift drift) {
        return drift.changes().stream()
                .allMatch(change ->
                        change instanceof Change.Deleted gone && gone.before().kind() == Kind.MACRO);
    }

    /** Where the action would land in the store as it is now: on the part that was meant, and on nothing else. */
    private static boolean isRight(SomeSchema schema, Action action, String meant) {
        return switch (action) {
            case Action.PostInternalNote note -> true;
            case Action.AddTags tags -> true;
            case Action.Assign assign ->
                reaches(schema, Kind.GROUP, assign.group().orElseThrow(), meant);
            case Action.SetField set -> reachesField(schema, set, meant);
            case Action.ChangeStatus change -> reaches(schema, Kind.STATUS, word(change.status()), meant);
            case Action.PostPublicReply reply ->
                reaches(schema, Kind.STATUS, word(reply.status().orElseThrow()), meant)
                        && schema.has(MACRO)
                        && schema.now().of(Kind.FIELD).stream().noneMatch(SchemaPart::mandatory)
                        && keepsReserved(schema);
            case Action.LinkTicket link -> true;
            case Action.Notify notify -> true;
        };
    }

    private static boolean reachesField(SomeSchema schema, Action.SetField set, String meant) {
        String field = Map.of("intent", "Category", "cause", "11").getOrDefault(set.field(), set.field());
        return reaches(schema, Kind.FIELD, field, meant)
                && schema.reached(Kind.FIELD, field).stream()
                        .allMatch(part ->
                                part.options().isEmpty() || part.options().contains(set.value()));
    }

    private static boolean keepsReserved(SomeSchema schema) {
        return schema.now().of(Kind.FIELD).stream()
                .filter(field -> field.id().equals("10"))
                .allMatch(field -> field.options().isEmpty() || field.options().contains("close_account"));
    }

    private static boolean reaches(SomeSchema schema, Kind kind, String nameOrId, String meant) {
        String word = kind == Kind.GROUP && nameOrId.equals("Legal") ? "22" : nameOrId;
        List<SchemaPart> reached = schema.reached(kind, word);
        return reached.size() == 1 && reached.getFirst().id().equals(meant);
    }

    private static String word(Status status) {
        return status == Status.SOLVED ? "done" : "waiting";
    }

    private static Map<Action, String> meant() {
        Map<Action, String> meant = new LinkedHashMap<>();
        meant.put(new Action.PostInternalNote("why"), "");
        meant.put(new Action.AddTags(Set.of("resolvent")), "");
        meant.put(new Action.PostPublicReply("the answer", Optional.of(Status.SOLVED)), "3");
        meant.put(new Action.ChangeStatus(Status.PENDING), "2");
        meant.put(new Action.Assign(Optional.of("Billing"), Optional.empty()), "21");
        meant.put(new Action.Assign(Optional.of("Legal"), Optional.empty()), "22");
        meant.put(new Action.SetField("intent", "refund"), "10");
        meant.put(new Action.SetField("cause", "a full disk"), "11");
        return meant;
    }

    private static Map<String, Consumer<SomeSchema>> mutations() {
        Map<String, Consumer<SomeSchema>> all = new LinkedHashMap<>();
        for (SchemaPart part : SomeSchema.standard().now().parts()) {
            all.put("rename " + part.name(), schema -> schema.rename(part.id(), part.name() + " (new)"));
            all.put("delete " + part.name(), schema -> schema.delete(part.id()));
        }
        for (String field : List.of("10", "11", "13")) {
            all.put("demand " + field, schema -> schema.demand(field));
        }
        all.put("a new field", schema -> schema.add(Kind.FIELD, "14", "Region"));
        all.put(
                "a new mandatory field",
                schema -> schema.add(Kind.FIELD, "14", "Region").demand("14"));
        all.put("a new status", schema -> schema.add(Kind.STATUS, "5", "parked"));
        all.put("swap two fields", schema -> schema.swap("10", "13"));
        all.put("swap a field that is known by id", schema -> schema.swap("11", "13"));
        all.put("swap two groups", schema -> schema.swap("21", "23"));
        all.put("swap a group that is known by id", schema -> schema.swap("22", "23"));
        all.put("swap two statuses", schema -> schema.swap("2", "3"));
        all.put("swap two macros", schema -> schema.swap("30", "31"));
        all.put("make a group anew", schema -> schema.remake("21", "29"));
        all.put("make a group anew that is known by id", schema -> schema.remake("22", "29"));
        all.put("make a field anew", schema -> schema.remake("10", "19"));
        all.put("make a status anew", schema -> schema.remake("3", "9"));
        all.put("a second group of this name", schema -> schema.add(Kind.GROUP, "29", "Billing"));
        all.put("a second field of this name", schema -> schema.add(Kind.FIELD, "19", "Category"));
        all.put("an option less", schema -> schema.withoutOption("10", "refund"));
        all.put("a reserved option less", schema -> schema.withoutOption("10", "close_account"));
        all.put("another option less", schema -> schema.withoutOption("10", "login"));
        all.put("an option more", schema -> schema.withOption("10", "order"));
        all.put(
                "an option renamed",
                schema -> schema.withoutOption("10", "refund").withOption("10", "money back"));
        all.put("no options any more", schema -> schema.options("10", Set.of()));
        all.put(
                "rename a group and take its name",
                schema -> schema.rename("21", "Billing EU").add(Kind.GROUP, "29", "Billing"));
        all.put("pass a name on", schema -> schema.rename("21", "Old billing").rename("23", "Billing"));
        all.put(
                "rename a field and demand another",
                schema -> schema.rename("10", "Topic").demand("12"));
        all.put(
                "delete one group and rename another",
                schema -> schema.delete("23").rename("21", "Money"));
        all.put(
                "rename a field and lose an option",
                schema -> schema.rename("10", "Topic").withoutOption("10", "refund"));
        return all;
    }
}
