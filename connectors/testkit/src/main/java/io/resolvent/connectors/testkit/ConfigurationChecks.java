package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.ConnectorException;
import io.resolvent.connectors.FailureKind;
import io.resolvent.connectors.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Settings are checked at start, by name, and credentials are never shown. */
interface ConfigurationChecks extends Check {

    @Test
    default void makingAConnectorSendsNothing() {
        bench().connect();

        assertThat(bench().requests()).isZero();
    }

    @Test
    default void aMissingSettingIsNamedInFull() {
        for (String key : bench().values().keySet()) {
            refusalWithout(bench().values(), key).ifPresent(refusal -> assertNames(key, refusal));
        }
    }

    @Test
    default void aMissingCredentialIsNamedInFull() {
        Map<String, Secret> secrets = bench().store().secrets();
        for (String key : secrets.keySet()) {
            Map<String, Secret> fewer = new HashMap<>(secrets);
            fewer.remove(key);
            refusal(bench().values(), fewer).ifPresent(refusal -> assertNames(key, refusal));
        }
    }

    @Test
    default void somethingIsRequired() {
        assertThat(refusal(Map.of(), Map.of())).as("no settings at all").isPresent();
    }

    @Test
    default void anUnknownSettingIsRefusedAndNamed() {
        Map<String, String> values = new HashMap<>(bench().values());
        values.put("no-such-key", "1");

        assertThat(refusal(values, bench().store().secrets()))
                .hasValueSatisfying(refusal -> assertNames("no-such-key", refusal));
    }

    @Test
    default void credentialsAreNotInToString() {
        String text = bench().connect().toString();

        for (String secret : secrets()) {
            assertThat(text).doesNotContain(secret);
        }
    }

    @Test
    default void credentialsAreNotInErrors() {
        bench().proxy().breakWhen(r -> true, new Fault.Echo());

        ConnectorException failure =
                Bench.failureOf(() -> bench().connect().tickets().read(Bench.ref("1")));

        for (Throwable t = failure; t != null; t = t.getCause()) {
            for (String secret : secrets()) {
                assertThat(String.valueOf(t.getMessage())).doesNotContain(secret);
            }
        }
        assertThat(bench().connect().probe().toString()).doesNotContain(secrets());
    }

    @Test
    default void credentialsAreNotInAddresses() {
        bench().proxy();
        bench().connect().probe();

        assertThat(bench().proxy().seen())
                .extracting(SeenRequest::target)
                .allSatisfy(target -> assertThat(target).doesNotContain(secrets()));
    }

    private Set<String> secrets() {
        return bench().store().secrets().values().stream().map(Secret::reveal).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<ConnectorException> refusalWithout(Map<String, String> values, String key) {
        Map<String, String> fewer = new HashMap<>(values);
        fewer.remove(key);
        return refusal(fewer, bench().store().secrets());
    }

    private Optional<ConnectorException> refusal(Map<String, String> values, Map<String, Secret> secrets) {
        try {
            bench().connect(values, secrets);
            return Optional.empty();
        } catch (ConnectorException e) {
            return Optional.of(e);
        }
    }

    private static void assertNames(String key, ConnectorException refusal) {
        assertThat(refusal.kind()).isEqualTo(FailureKind.INVALID_CONFIGURATION);
        assertThat(refusal).hasMessageContaining("connectors." + Bench.NAME + "." + key);
    }
}
