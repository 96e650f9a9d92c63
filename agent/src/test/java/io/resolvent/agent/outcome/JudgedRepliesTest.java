package io.resolvent.agent.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeTickets;
import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.agent.store.Sql;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.TicketRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedRepliesTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private CalibrationDesk desk;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        desk = new CalibrationDesk(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_verdict_tells_of_the_reply_and_what_it_was_made_of() {
        decided(1, caseFile("returns"));
        desk.judge(1, false, "lea");

        assertThat(desk.judged())
                .containsExactly(new JudgedReply(new TicketRef("fake", "1"), "refund", Set.of("returns"), false));
    }

    @Test
    void what_came_of_a_reply_counts_where_nobody_judged_it() {
        decided(1, caseFile("returns"));
        cameOfIt(1, OutcomeKind.REOPENED);
        decided(2, caseFile("returns"));
        cameOfIt(2, OutcomeKind.CONFIRMED);
        decided(3, caseFile("returns"));
        cameOfIt(3, OutcomeKind.REOPENED);
        desk.judge(3, true, "lea");

        assertThat(desk.judged()).extracting(JudgedReply::right).containsExactly(false, true, true);
    }

    @Test
    void silence_and_cases_without_a_reply_tell_nothing() {
        decided(1, caseFile("returns"));
        cameOfIt(1, OutcomeKind.SILENT);
        decided(2, "altered beyond reading");
        desk.judge(2, true, "lea");

        assertThat(desk.judged()).isEmpty();
    }

    private static String caseFile(String source) {
        Citation citation = new Citation(source, source + "#0", "1", Audience.PUBLIC, 0, 4);
        Draft draft =
                new Draft("", Optional.of(new Reply(List.of(new Reply.Sentence("Yes.", citation, "")))), 1, "test");
        return CaseFiles.write(new CaseFile(
                CaseFile.facts(SomeTickets.of("Refund", SomeTickets.customer("May I?"))),
                Optional.empty(),
                new Intent("refund", 0.9, "", 0, true),
                Evidence.none(),
                Optional.of(draft),
                List.of(),
                Optional.empty(),
                "Yes.",
                "",
                List.of()));
    }

    private void decided(long seq, String caseFile) {
        database.write(c -> Sql.update(c, """
                insert into policy_log (seq, at, system, ticket_id, trigger_id, ticket_version, decision, reasons,
                    intent, probability, confidence, action_ids, autonomy, versions, policy_version, round, case_file,
                    millis, previous_hash, hash)
                values (?, ?, 'fake', ?, 't', '1', 'auto_resolve', '', 'refund', 1, 1, '', 'AUTO', '{}', '1', 0, ?, '{}',
                    '', '')
                """, seq, clock.instant().toEpochMilli(), "" + seq, caseFile));
    }

    private void cameOfIt(long seq, OutcomeKind kind) {
        long now = clock.instant().toEpochMilli();
        database.write(c -> Sql.update(
                c,
                "insert into outcome values (?, 'fake', ?, 't', ?, '', ?, 0, ?)",
                seq,
                "" + seq,
                kind.word(),
                now,
                now));
    }
}
