package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The probe tells what is wrong and what to do, and never throws. */
interface ProbeChecks extends Check {

    @Test
    default void aWorkingStoreIsReady() {
        ProbeResult probe = bench().connect().probe();

        assertThat(probe.state()).as(probe.toString()).isEqualTo(ProbeResult.State.READY);
        assertThat(probe.remedies()).isEmpty();
    }

    @Test
    default void theStoreItselfRefusesWrongCredentials() {
        bench().proxy();
        assumeFalse(bench().store().secrets().isEmpty(), "this store needs no credentials");
        Map<String, String> values = bench().values();
        Map<String, Secret> wrong = bench().store().wrongSecrets();

        assertRemedied(
                ProbeResult.State.UNAUTHENTICATED,
                bench().connect(values, wrong).probe());
    }

    @Test
    default void anUnauthorizedAnswerIsUnauthenticated() {
        bench().proxy().breakWhen(r -> true, Fault.status(401));

        assertRemedied(ProbeResult.State.UNAUTHENTICATED, bench().connect().probe());
    }

    @Test
    default void aForbiddenAnswerIsForbidden() {
        bench().proxy().breakWhen(r -> true, Fault.status(403));

        assertRemedied(ProbeResult.State.FORBIDDEN, bench().connect().probe());
    }

    @Test
    default void aStoreThatIsDownSaysNothingOfTheCredentials() {
        bench().proxy().breakWhen(r -> true, Fault.status(503));

        assertRemedied(ProbeResult.State.INDETERMINATE, bench().connect().probe());
    }

    @Test
    default void aSilentStoreSaysNothingOfTheCredentials() {
        bench().proxy().breakWhen(r -> true, new Fault.Silence());

        assertRemedied(
                ProbeResult.State.INDETERMINATE,
                bench().connectWith("timeout", "PT0.5S").probe());
    }

    @Test
    default void aSignInPageIsNotReady() {
        bench().proxy().breakWhen(r -> true, Fault.signInPage());

        ProbeResult probe = bench().connect().probe();

        assertThat(probe.isReady()).isFalse();
        assertThat(probe.remedies()).isNotEmpty();
    }

    private static void assertRemedied(ProbeResult.State state, ProbeResult probe) {
        assertThat(probe.state()).as(probe.toString()).isEqualTo(state);
        assertThat(probe.remedies()).isNotEmpty();
    }
}
