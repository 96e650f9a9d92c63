package io.resolvent.connectors.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Capability;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * All checks of the kit. A connector's test extends this and starts its store; every check then runs through {@link
 * io.resolvent.connectors.ConnectorFactory} as the agent would. A check of capabilities that are not declared is skipped,
 * and {@link UndeclaredChecks} proves instead that they are refused. {@code timeout} and {@code page-size} are set by the
 * kit where a connector declares such settings, to keep the checks short and the pages many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConnectorComplianceTest
        implements IdentityChecks,
                ConfigurationChecks,
                ProbeChecks,
                ReadingChecks,
                SyncChecks,
                LongSyncChecks,
                KnowledgeChecks,
                WritingChecks,
                OutcomeChecks,
                FieldChecks,
                SchemaChecks,
                NotificationChecks,
                FailureChecks,
                WebhookChecks,
                ConductChecks,
                UndeclaredChecks {

    private Optional<Bench> bench = Optional.empty();

    /** Starts an empty store; called once. Skip the test here, with a reason, when the store cannot run. */
    protected abstract StoreUnderTest startStore(Path folder) throws Exception;

    @Override
    public final Bench bench() {
        return bench.orElseThrow();
    }

    @BeforeAll
    final void startStoreAndProxy(@TempDir Path folder) throws Exception {
        bench = Optional.of(new Bench(startStore(folder), folder));
    }

    @BeforeEach
    final void skipUnlessDeclared(TestInfo check) {
        List<Capability> covered = check.getTestMethod()
                .flatMap(m -> Optional.ofNullable(m.getAnnotation(Covers.class)))
                .map(c -> Arrays.asList(c.value()))
                .orElse(List.of());
        for (Capability capability : covered) {
            assumeTrue(bench().manifest().can(capability), capability + " is not declared");
        }
    }

    @AfterEach
    final void endFaultsAndConnectors() {
        bench().reset();
    }

    @AfterAll
    final void stopStoreAndProxy() {
        bench.ifPresent(Bench::close);
    }
}
