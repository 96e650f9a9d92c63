package io.resolvent.agent.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.policy.Reason;
import io.resolvent.agent.store.Sql;
import io.resolvent.agent.store.SqliteDatabase;
import io.resolvent.connectors.TicketRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlPolicyLogTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final int ROWS = 40;
    private static final int TAMPERINGS = 1_000;
    private static final List<String> COLUMNS = List.of(
            "at",
            "system",
            "ticket_id",
            "trigger_id",
            "ticket_version",
            "decision",
            "reasons",
            "intent",
            "probability",
            "confidence",
            "action_ids",
            "autonomy",
            "versions",
            "policy_version",
            "round",
            "case_file",
            "case_digest",
            "millis",
            "previous_hash",
            "hash");

    @TempDir
    private Path home;

    private SqliteDatabase database;
    private SqlPolicyLog log;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(home.resolve("resolvent.db"));
        log = new SqlPolicyLog(database, LogKey.open(home.resolve("keys")), new SecureRandom());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rows_are_numbered_chained_and_read_back_as_they_were() {
        fill();
        assertThat(log.verify()).isEqualTo(new Verification.Intact(ROWS, false));
        Recorded row = log.entry(7).orElseThrow();
        assertThat(row.entry()).isEqualTo(entry(6));
        assertThat(row.previousHash()).isEqualTo(log.entry(6).orElseThrow().hash());
    }

    @Test
    void the_first_decision_about_a_message_stays_until_it_is_superseded() {
        assertThat(log.append(entry(1))).hasValue(1);
        assertThat(log.append(entry(1))).isEmpty();
        assertThat(log.isDecided(entry(1).ref(), entry(1).triggerId())).isTrue();
        log.supersede(1, START);
        assertThat(log.isDecided(entry(1).ref(), entry(1).triggerId())).isFalse();
        assertThat(log.append(entry(1))).hasValue(2);
        assertThat(log.append(entry(1))).isEmpty();
        assertThat(log.entry(2).orElseThrow().round()).isEqualTo(1);
    }

    @Test
    void queries_filter_and_page_newest_first() {
        fill();
        assertThat(log.query(LogQuery.newest(3))).extracting(Recorded::seq).containsExactly(40L, 39L, 38L);
        assertThat(log.query(LogQuery.of(new TicketRef("fake", "5"), 9)))
                .extracting(row -> row.entry().ref().id())
                .containsExactly("5");
        assertThat(log.query(new LogQuery(
                        Optional.empty(),
                        Optional.of("suggest"),
                        Optional.of("intent-1"),
                        Optional.of(START.plusSeconds(10)),
                        Optional.of(START.plusSeconds(30)),
                        Optional.of("CASE 1"),
                        100,
                        1)))
                .allSatisfy(row -> assertThat(row.entry().caseFile()).contains("case 1"))
                .hasSize(1);
    }

    @Test
    void a_percent_sign_in_a_text_filter_is_only_a_percent_sign() {
        fill();
        LogQuery all = LogQuery.newest(100);
        assertThat(log.query(new LogQuery(
                        all.ticket(),
                        all.decision(),
                        all.intent(),
                        all.since(),
                        all.until(),
                        Optional.of("%"),
                        100,
                        0)))
                .isEmpty();
    }

    @Test
    void an_exported_line_carries_its_own_hash() {
        fill();
        StringBuilder out = new StringBuilder();
        assertThat(log.export(out)).isEqualTo(ROWS);
        assertThat(out.toString().lines())
                .hasSize(ROWS)
                .first()
                .asString()
                .contains("\"hash\":\"" + log.entry(1).orElseThrow().hash() + "\"")
                .contains("\"reasons\":[\"WITHIN_BOUND\",\"FINDINGS\"]");
    }

    @Test
    void rows_cannot_be_changed_or_removed_by_the_application() {
        fill();
        for (String change : List.of("update policy_log set intent = 'x'", "delete from policy_log")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.write(c -> Sql.update(c, change))))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void a_head_survives_its_file_and_a_forged_one_is_refused() throws IOException {
        fill();
        HeadFile.write(home.resolve("head.json"), log.head(START));
        Head head = HeadFile.read(home.resolve("head.json"));
        assertThat(log.verify(head)).isEqualTo(new Verification.Intact(ROWS, true));
        assertThat(log.verify(new Head(head.seq() - 1, head.hash(), head.at(), head.signature())))
                .isInstanceOf(Verification.Broken.class);
    }

    @Test
    void every_tampering_is_found() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        fill();
        Head head = log.head(START);
        allowTampering();
        for (int i = 0; i < TAMPERINGS; i++) {
            String tampering = tamper(random);
            assertThat(log.verify(head)).as("seed %d, %s", seed, tampering).isInstanceOf(Verification.Broken.class);
            restore();
            assertThat(log.verify(head)).as("restored").isEqualTo(new Verification.Intact(ROWS, true));
        }
    }

    @Test
    void a_log_written_anew_is_found_by_the_head_alone() {
        fill();
        Head head = log.head(START);
        allowTampering();
        sql("delete from policy_log");
        sql("delete from case_record");
        for (int i = 0; i < ROWS; i++) {
            PolicyLogEntry old = entry(i);
            log.append(i == 20 ? withIntent(old, "forged") : old);
        }
        assertThat(log.verify()).isInstanceOf(Verification.Intact.class);
        assertThat(log.verify(head)).isInstanceOf(Verification.Broken.class);
    }

    @Test
    void an_erased_case_is_gone_and_the_chain_holds() {
        fill();
        Head head = log.head(START);

        assertThat(log.erase(List.of(3L, 4L, 4L, 99L), "lead", "asked to", START))
                .isEqualTo(2);

        Recorded row = log.entry(3).orElseThrow();
        assertThat(row.isErased()).isTrue();
        assertThat(row.entry().caseFile()).isEmpty();
        assertThat(row.entry().decision()).isEqualTo(entry(2).decision());
        assertThat(log.verify(head)).isEqualTo(new Verification.Intact(ROWS, true));
    }

    @Test
    void an_export_is_checked_without_the_database() throws IOException {
        fill();
        log.erase(List.of(5L), "lead", "asked to", START);
        Head head = log.head(START);
        StringBuilder out = new StringBuilder();
        log.export(out);

        assertThat(verified(out.toString(), head)).isEqualTo(new Verification.Intact(ROWS, true));
        for (String change : List.of("case 7 ", "intent-1", "asked to", "\"round\":0")) {
            String tampered =
                    out.toString().replaceFirst(change, change.replace('a', 'b').replace('0', '1') + "-");
            assertThat(verified(tampered, head)).as(change).isInstanceOf(Verification.Broken.class);
        }
        String shorter = out.substring(0, out.length() - 2);
        assertThat(verified(shorter.substring(0, shorter.lastIndexOf('\n') + 1), head))
                .isInstanceOf(Verification.Broken.class);
    }

    private Verification verified(String export, Head head) throws IOException {
        return ExportedLog.verify(
                new BufferedReader(new StringReader(export)),
                LogSeal.read(home.resolve("keys").resolve("policy-log.pub")),
                Optional.of(head));
    }

    private String tamper(Random random) {
        int seq = 1 + random.nextInt(ROWS);
        return switch (random.nextInt(8)) {
            case 0 -> {
                String column = COLUMNS.get(random.nextInt(COLUMNS.size()));
                boolean number =
                        List.of("at", "probability", "confidence", "round").contains(column);
                sql("update policy_log set " + column + " = " + column + (number ? " + 1" : " || ' '") + " where seq = "
                        + seq);
                yield "edit of " + column + " at " + seq;
            }
            case 1 -> {
                sql("delete from policy_log where seq = " + seq);
                yield "removal of " + seq;
            }
            case 2 -> {
                sql("update policy_log set seq = -seq where seq > " + seq);
                sql("update policy_log set seq = 1 - seq where seq < 0");
                sql("insert into policy_log select " + (seq + 1) + ", at, system, ticket_id, trigger_id || '+',"
                        + " ticket_version, decision, reasons, intent, probability, confidence, action_ids, autonomy,"
                        + " versions, policy_version, round, case_file, millis, previous_hash, hash, case_digest"
                        + " from policy_log where seq = " + seq);
                yield "insertion after " + seq;
            }
            case 3 -> {
                int other = seq % ROWS + 1;
                sql("update policy_log set seq = -1 where seq = " + seq);
                sql("update policy_log set seq = " + seq + " where seq = " + other);
                sql("update policy_log set seq = " + other + " where seq = -1");
                yield "swap of " + seq + " and " + other;
            }
            case 4 -> {
                sql("delete from policy_log where seq >= " + seq);
                yield "truncation from " + seq;
            }
            case 5 -> {
                sql("update case_record set case_file = case_file || ' ' where seq = " + seq);
                yield "edit of the case of " + seq;
            }
            case 6 -> {
                sql("delete from case_record where seq = " + seq);
                yield "removal of the case of " + seq;
            }
            default -> {
                sql("delete from case_record where seq = " + seq);
                sql("insert into case_erasure (seq, at, who, reason, signature) values (" + seq
                        + ", 1, 'lead', 'asked to', 'c2lnbmF0dXJl')");
                yield "forged erasure of the case of " + seq;
            }
        };
    }

    private void allowTampering() {
        sql("drop trigger policy_log_keeps_rows");
        sql("drop trigger policy_log_keeps_words");
        sql("drop trigger case_record_keeps_words");
        sql("drop trigger case_erasure_keeps_rows");
        sql("create table original as select * from policy_log");
        sql("create table original_case as select * from case_record");
    }

    private void restore() {
        sql("delete from policy_log");
        sql("insert into policy_log select * from original");
        sql("delete from case_record");
        sql("insert into case_record select * from original_case");
        sql("delete from case_erasure");
    }

    private void sql(String statement) {
        database.write(c -> Sql.update(c, statement));
    }

    private void fill() {
        for (int i = 0; i < ROWS; i++) {
            log.append(entry(i));
        }
    }

    private static PolicyLogEntry withIntent(PolicyLogEntry old, String intent) {
        return new PolicyLogEntry(
                old.at(),
                old.ref(),
                old.triggerId(),
                old.ticketVersion(),
                old.decision(),
                old.reasons(),
                intent,
                old.probability(),
                old.confidence(),
                old.actionIds(),
                old.autonomy(),
                old.versions(),
                old.caseFile(),
                old.millis());
    }

    private static PolicyLogEntry entry(int i) {
        return new PolicyLogEntry(
                START.plusSeconds(i),
                new TicketRef("fake", Integer.toString(i)),
                "c" + i,
                "v" + i,
                i % 2 == 0 ? "auto_resolve" : "suggest",
                List.of(Reason.WITHIN_BOUND, Reason.FINDINGS),
                "intent-" + i % 3 % 2,
                1.0 / (i + 1),
                0.1 * i,
                List.of("aa" + i, "bb" + i),
                "AUTO",
                Map.of("policy", "1", "index", "x"),
                "{\"inquiry\":\"case " + i + " über\"}",
                Map.of("classify", 1.25, "retrieve", 3.0));
    }
}
