package io.resolvent.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.Capability;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.StoreSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an administrator can rename is told with an id that stays. */
interface SchemaChecks extends Check {

    @Test
    @Covers({Capability.READ_SCHEMA, Capability.SET_FIELD})
    default void theFieldThatCanBeSetIsTold() {
        Action.SetField change = bench().store().fieldChange();

        SchemaPart field = schema().find(Kind.FIELD, change.field()).orElseThrow();

        assertThat(field.options().isEmpty() || field.options().contains(change.value()))
                .as("the value is among the options " + field.options())
                .isTrue();
    }

    @Test
    @Covers({Capability.READ_SCHEMA, Capability.ASSIGN})
    default void theGroupThatCanBeAssignedIsTold() {
        bench().store()
                .assignment()
                .group()
                .ifPresent(group ->
                        assertThat(schema().find(Kind.GROUP, group)).as(group).isPresent());
    }

    @Test
    @Covers(Capability.READ_SCHEMA)
    default void everyPartIsToldOnceAndTheSameWayAgain() {
        List<SchemaPart> parts = schema().parts();

        assertThat(parts).isNotEmpty().containsExactlyInAnyOrderElementsOf(schema().parts());
        for (Kind kind : Kind.values()) {
            assertThat(schema().of(kind))
                    .as(kind + " ids")
                    .extracting(SchemaPart::id)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @Covers({Capability.READ_SCHEMA, Capability.SET_FIELD})
    default void aRenamedFieldKeepsItsId() {
        String before = bench().store().fieldChange().field();
        String id = schema().find(Kind.FIELD, before).orElseThrow().id();
        assumeTrue(bench().store().rename(Kind.FIELD, before, "Renamed field"), "the kit cannot rename in this store");
        try {
            assertThat(schema().find(Kind.FIELD, "Renamed field"))
                    .map(SchemaPart::id)
                    .contains(id);
        } finally {
            bench().store().rename(Kind.FIELD, "Renamed field", before);
        }
    }

    private StoreSchema schema() {
        return bench().connector().schema().read();
    }
}
