package io.resolvent.connectors.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.Action;
import io.resolvent.connectors.ProbeResult;
import io.resolvent.connectors.SchemaPart;
import io.resolvent.connectors.SchemaPart.Kind;
import io.resolvent.connectors.StoreSchema;
import io.resolvent.connectors.TicketRef;
import io.resolvent.connectors.contract.RequestCheck;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is peculiar to fields, teams, labels, links and rights in Jira. */
class JiraFieldTrapsTest {

    private final RequestCheck vendor = Vendor.check();
    private final JiraServer server = JiraServer.start(vendor);

    @TempDir
    private Path home;

    @AfterEach
    void close() {
        server.close();
        assertThat(vendor.problems()).isEmpty();
    }

    @Test
    void aNameThatSeveralFieldsHaveIsRefusedAndTheIdIsNot() {
        String id = server.desk().open("Severity", "Please");

        assertThat(connect().refusal(id, new Action.SetField("Severity", "3")))
                .contains("customfield_10080, customfield_10081");
        connect().apply(id, new Action.SetField("customfield_10080", "3"));
        connect().apply(id, new Action.SetField("customfield_10081", "high"));

        assertThat(connect().read(id).fields())
                .containsEntry("Severity", "3")
                .containsEntry("Severity (customfield_10081)", "high")
                .doesNotContainKey("Rank");
    }

    @Test
    void aFieldOfDocumentsIsWrittenAsOneAndReadAsText() {
        String id = server.desk().open("Cause", "Please");

        connect().apply(id, new Action.SetField("Root cause", "Loose cable\n\nReplaced"));

        assertThat(connect().read(id).fields()).containsEntry("Root cause", "Loose cable\n\nReplaced");
    }

    @Test
    void aValueThatTheFieldDoesNotTakeIsRefusedInJirasWords() {
        String id = server.desk().open("Intent", "Please");

        assertThat(connect().refusal(id, new Action.SetField("Intent", "nonsense")))
                .contains("not valid");
        assertThat(connect().refusal(id, new Action.SetField("Request Type", "Get help")))
                .contains("cannot be set");
    }

    @Test
    void aTeamIsAFieldsOptionByNameOrIdAndQueuesAreNot() {
        String id = server.desk().open("Team", "Please");

        assertThat(connect(Map.of("group-field", "")).refusal(id, team("Billing")))
                .contains("group-field");
        assertThat(connect().refusal(id, team("Nobody"))).contains("Billing").contains("Support");
        connect().apply(id, team("602"));

        assertThat(connect().read(id).group()).isEqualTo("Billing");
    }

    @Test
    void anAddressThatJiraDoesNotShowIsRefusedAndAnAccountIdIsNot() {
        String id = server.desk().open("Person", "Please");

        assertThat(connect().refusal(id, new Action.Assign(Optional.empty(), Optional.of("hidden@desk.example"))))
                .contains("account id");
        connect().apply(id, new Action.Assign(Optional.empty(), Optional.of(People.AGENT)));

        assertThat(connect().read(id).assignee()).isEqualTo(People.AGENT_EMAIL);
    }

    @Test
    void aLabelHasNoSpacesAndThoseOfOthersStay() {
        String id = server.desk().open("Labels", "Please");

        connect().apply(id, new Action.AddTags(Set.of("needs a person")));

        assertThat(connect().read(id).tags()).containsExactlyInAnyOrder("portal", "needs-a-person");
    }

    @Test
    void whatIsAsWantedAlreadyIsLeftAlone() {
        String id = server.desk().open("Labels", "Please");
        String version = connect().read(id).version();

        assertThat(connect().apply(id, new Action.AddTags(Set.of("portal"))).adopted())
                .isTrue();
        assertThat(connect().read(id).version()).isEqualTo(version);
    }

    @Test
    void aLinkIsOfTheKindThatTheRelationNamesElsePlainlyRelated() {
        String one = server.desk().open("One", "Please");
        String other = server.desk().open("Other", "Please");

        connect().apply(one, link(other, "is duplicated by"));
        assertThat(linkOf(other).path("type").path("id").asString("")).isEqualTo("10002");
        assertThat(linkOf(other).path("outwardIssue").path("id").asString("")).isEqualTo(one);
        String third = server.desk().open("Third", "Please");
        connect().apply(third, link(other, "same customer"));
        assertThat(linkOf(third).path("type").path("id").asString("")).isEqualTo("10003");
    }

    @Test
    void ticketsOfAnotherStoreAreNotLinked() {
        String id = server.desk().open("Link", "Please");

        assertThat(connect().refusal(id, new Action.LinkTicket(new TicketRef("rt", "1"), "related")))
                .contains("same Jira");
    }

    @Test
    void theSchemaTellsWhatIsRequiredAndWhatTeamsThereAre() {
        server.desk().fields().requireTeam();

        StoreSchema schema = connect().connector().schema().read();

        assertThat(schema.find(Kind.FIELD, "Team")).map(SchemaPart::mandatory).contains(true);
        assertThat(schema.find(Kind.FIELD, "Summary"))
                .map(SchemaPart::mandatory)
                .contains(false);
        assertThat(schema.of(Kind.GROUP)).extracting(SchemaPart::name).containsExactlyInAnyOrder("Support", "Billing");
        assertThat(schema.of(Kind.STATUS)).extracting(SchemaPart::name).contains("Waiting for customer");
        assertThat(schema.of(Kind.MACRO)).isEmpty();
    }

    @Test
    void aFieldSettingThatFitsNothingStopsNoReading() {
        String id = server.desk().open("Read on", "Please");

        assertThat(connect(Map.of("intent-field", "Severity", "group-field", "Gone"))
                        .read(id)
                        .group())
                .isEmpty();
    }

    @Test
    void theProbeSaysWhatIsMissing() {
        server.platform().withhold("SERVICEDESK_AGENT");

        ProbeResult probe = connect(Map.of(
                        "projects", "SUP, DEV, GONE",
                        "intent-field", "Severity",
                        "group-field", "No such field",
                        "spaces", "KB, LOST"))
                .connector()
                .probe();

        assertThat(probe.state()).isEqualTo(ProbeResult.State.MISCONFIGURED);
        assertThat(probe.account()).isEqualTo(People.BOT_EMAIL);
        assertThat(probe.remedies())
                .hasSize(6)
                .anyMatch(r -> r.contains("Service Project Agent") && r.contains("SUP"))
                .anyMatch(r -> r.contains("take DEV out of projects"))
                .anyMatch(r -> r.contains("GONE"))
                .anyMatch(r -> r.contains("several fields are named 'Severity'"))
                .anyMatch(r -> r.contains("No such field"))
                .anyMatch(r -> r.contains("LOST"));
    }

    private static Action.Assign team(String name) {
        return new Action.Assign(Optional.of(name), Optional.empty());
    }

    private static Action.LinkTicket link(String other, String relation) {
        return new Action.LinkTicket(Connected.ref(other), relation);
    }

    private JsonNode linkOf(String issue) {
        return server.desk()
                .show(Long.parseLong(issue))
                .path("fields")
                .path("issuelinks")
                .path(0);
    }

    private Connected connect() {
        return connect(Map.of());
    }

    private Connected connect(Map<String, String> more) {
        return Connected.to(server.address(), home, more);
    }
}
