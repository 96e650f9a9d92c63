package io.resolvent.agent.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.fakes.FakeStore;
import io.resolvent.agent.fakes.MovableClock;
import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.ProbeResult.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreChecksTest {

    private final FakeStore store = new FakeStore("desk", new MovableClock(Instant.parse("2026-03-01T10:00:00Z")));
    private final StoreChecks checks = new StoreChecks(Clock.systemUTC());

    @Test
    void a_store_that_is_ready_is_good() {
        assertThat(checks.of(store, Map.of()).lines())
                .containsExactly(new CheckLine(true, "desk", "ready as assistant"));
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "READY", mode = EnumSource.Mode.EXCLUDE)
    void every_other_state_is_one_line_with_what_to_do(State state) {
        store.probing(() -> new ProbeResult(state, "", List.of("make a new\n token", "check email")));
        assertThat(only())
                .isEqualTo(new CheckLine(
                        false,
                        "desk",
                        state.name().toLowerCase(java.util.Locale.ROOT) + ": make a new token; check email"));

        store.probing(() -> new ProbeResult(state, "", List.of()));
        assertThat(only().good()).isFalse();
        assertThat(only().line())
                .as("a connector that names no remedy")
                .contains(": ")
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void every_kind_of_failure_is_one_line_with_what_to_do(FailureKind kind) {
        store.probing(() -> {
            throw new ConnectorException(kind, "desk /me", "GET refused");
        });

        assertThat(only().good()).isFalse();
        assertThat(only().line())
                .contains("desk /me: GET refused (" + kind + "). ")
                .doesNotContain("\n");
        assertThat(only().line().split("\\)\\. ", 2)[1]).hasSizeGreaterThan(15);
    }

    @Test
    void an_error_in_a_connector_is_told_as_one() {
        store.probing(() -> {
            throw new IllegalStateException("a ticket's text");
        });

        assertThat(only().line())
                .isEqualTo("indeterminate: unexpected IllegalStateException in the connector: report it");
    }

    @Test
    void why_a_store_cannot_be_asked_is_told_rather_than_that_it_cannot() {
        ProbeResult probe = new ProbeResult(State.INDETERMINATE, "", List.of("try again later"));

        assertThat(StoreChecks.line(store, probe, Optional.of("nothing answers there"))
                        .line())
                .isEqualTo("indeterminate: nothing answers there");
        assertThat(StoreChecks.line(store, probe, Optional.empty()).line()).isEqualTo("indeterminate: try again later");
    }

    @Test
    void what_a_connector_may_do_is_told_in_words() {
        assertThat(StoreChecks.words(store.manifest(), true))
                .startsWith("internal note, public reply, change status")
                .doesNotContain("compare");
        assertThat(StoreChecks.words(store.manifest(), false)).startsWith("tickets, poll changes");
    }

    private CheckLine only() {
        List<CheckLine> lines = checks.of(store, Map.of()).lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }
}
