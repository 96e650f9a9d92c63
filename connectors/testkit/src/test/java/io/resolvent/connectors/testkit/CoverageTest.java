package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Capability;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void everyCapabilityIsProvenByACheck() {
        Set<Capability> covered = Arrays.stream(ConnectorComplianceTest.class.getMethods())
                .flatMap(m -> Optional.ofNullable(m.getAnnotation(Covers.class)).stream())
                .flatMap(covers -> Arrays.stream(covers.value()))
                .collect(Collectors.toUnmodifiableSet());

        assertThat(covered)
                .as("add a check with @Covers for each new capability")
                .containsExactlyInAnyOrder(Capability.values());
    }
}
