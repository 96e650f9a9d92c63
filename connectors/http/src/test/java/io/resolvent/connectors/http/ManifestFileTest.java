package io.resolvent.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.resolvent.connectors.Capability;
import io.resolvent.connectors.ConnectorSettings;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestFileTest {

    @Test
    void readsEveryPartOfTheManifest() {
        Manifest manifest = ManifestFile.read(ManifestFileTest.class);

        assertThat(manifest.system()).isEqualTo("example");
        assertThat(manifest.scopes()).containsExactly("read", "write");
        assertThat(manifest.requestsPerMinute()).isEqualTo(120);
        assertThat(manifest.can(Capability.REPLY_WITH_STATUS)).isTrue();
        assertThat(manifest.statuses()).containsEntry("done", Status.SOLVED);
    }

    @Test
    void saysWhichPackageLacksItsManifest() {
        assertThatThrownBy(() -> ManifestFile.read(List.class)).hasMessageContaining("java.util/connector.yaml");
    }

    @Test
    void refusesAMisspeltSettingAndNamesTheFullKey() {
        ConnectorSettings settings =
                new ConnectorSettings("desk", Map.of("ulr", "x"), Map.of(), Clock.systemUTC(), Path.of("."));

        assertThatThrownBy(() -> ManifestFile.requireKnownKeys(ManifestFile.read(ManifestFileTest.class), settings))
                .hasMessageContaining("connectors.desk.ulr")
                .hasMessageContaining("url");
    }
}
