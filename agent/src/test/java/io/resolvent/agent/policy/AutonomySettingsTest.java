package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AutonomySettingsTest {

    @Test
    void whatNobodyNamedIsNeverAutomatic() {
        AutonomySettings settings = new AutonomySettings(Map.of("unnamed/late parcel", Autonomy.AUTO), Autonomy.AUTO);

        assertThat(settings.of("unnamed/late parcel")).isEqualTo(Autonomy.SUGGEST);
        assertThat(settings.of("unnamed/other")).isEqualTo(Autonomy.SUGGEST);
        assertThat(settings.of("")).isEqualTo(Autonomy.SUGGEST);
        assertThat(settings.of("late parcel")).isEqualTo(Autonomy.AUTO);
    }
}
