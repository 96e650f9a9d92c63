package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Connector;
import io.resolvent.connectors.ConnectorFactory;
import io.resolvent.connectors.Manifest;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** A connector is found, and says who it is. */
interface IdentityChecks extends Check {

    @Test
    default void theFactoryIsFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(ConnectorFactory.class))
                .extracting(Object::getClass)
                .contains(bench().store().factory().getClass());
    }

    @Test
    default void theConnectorHasItsConfiguredNameAndItsManifest() {
        Connector connector = bench().connect();

        assertThat(connector.name()).isEqualTo(Bench.NAME);
        assertThat(connector.manifest()).isEqualTo(bench().manifest());
    }

    @Test
    default void theManifestNamesEverySettingAndIsComplete() {
        Manifest manifest = bench().manifest();

        assertThat(manifest.settings().keySet())
                .containsAll(bench().values().keySet())
                .containsAll(bench().store().secrets().keySet());
        assertThat(manifest.title()).isNotBlank();
        assertThat(manifest.tested()).isNotBlank();
        assertThat(manifest.capabilities()).isNotEmpty();
    }
}
