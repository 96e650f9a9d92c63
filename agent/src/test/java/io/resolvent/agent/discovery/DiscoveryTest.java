package io.resolvent.agent.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.connectors.KnowledgeItem;
import io.resolvent.connectors.KnowledgeItem.Kind;
import io.resolvent.ingestion.index.ResolvedTicket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private final Discovery discovery = new Discovery(new WordEmbedder());

    @Test
    void questionsThatAreAlikeBecomeAnIntentNamedByTheirOwnWords() {
        List<FoundIntent> found = discovery.find(SomeResolved.ofEach(0, 20), List.of(), List.of());

        assertThat(found).hasSize(4).allSatisfy(intent -> {
            assertThat(intent.origin()).isEqualTo(Origin.CLUSTER);
            assertThat(intent.named()).isFalse();
            assertThat(intent.label()).isEqualTo("unnamed/" + intent.name());
            assertThat(topics(intent)).hasSize(1);
            assertThat(intent.tickets()).hasSize(20);
        });
        assertThat(found).extracting(FoundIntent::name).anyMatch(name -> name.contains("invoice"));
        assertThat(found).extracting(FoundIntent::name).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfTheTicketsDoesNotMatter() {
        List<ResolvedTicket> shuffled = new ArrayList<>(SomeResolved.ofEach(0, 20));
        Collections.shuffle(shuffled, new Random(4));

        assertThat(discovery.find(shuffled, List.of(), List.of()))
                .isEqualTo(discovery.find(SomeResolved.ofEach(0, 20), List.of(), List.of()));
    }

    @Test
    void theMacroThatWasUsedIsTheIntentHoweverFewTicketsThereAre() {
        KnowledgeItem macro =
                SomeResolved.item(Kind.MACRO, "m1", "Reset a password", "Choose reset and follow it.", "");
        List<ResolvedTicket> tickets = List.of(
                SomeResolved.ticket("1", "I forgot my password", "", "", "m1"),
                SomeResolved.ticket("2", "Something else", "", "", ""));

        assertThat(discovery.find(tickets, List.of(macro), List.of()))
                .singleElement()
                .satisfies(intent -> {
                    assertThat(intent.label()).isEqualTo("Reset a password");
                    assertThat(intent.origin()).isEqualTo(Origin.MACRO);
                    assertThat(intent.tickets()).containsExactly("desk:1");
                });
    }

    @Test
    void aMacroIsKnownByItsWordsAndAnArticleByItsLink() {
        List<KnowledgeItem> items = List.of(
                SomeResolved.item(
                        Kind.MACRO,
                        "m1",
                        "Late parcel",
                        "Your parcel is late because the courier was held up; it will be with you within two days.",
                        ""),
                SomeResolved.item(Kind.ARTICLE, "a1", "Pairing a camera", "…", "https://help.example/pairing"));
        List<ResolvedTicket> tickets = List.of(
                SomeResolved.ticket(
                        "1",
                        "Where is it?",
                        "Hello, your parcel is late because the courier was held up; it will be with you soon.",
                        "",
                        ""),
                SomeResolved.ticket("2", "It does not pair", "Please see https://help.example/pairing#step2.", "", ""));

        assertThat(discovery.find(tickets, items, List.of()))
                .extracting(FoundIntent::label)
                .containsExactlyInAnyOrder("Late parcel", "Pairing a camera");
    }

    @Test
    void ticketsThatTheStoreLabelsAreLeftAlone() {
        List<ResolvedTicket> labelled = SomeResolved.ofEach(0, 20).stream()
                .map(t -> SomeResolved.ticket(t.ref().id(), t.question(), "", "given", ""))
                .toList();

        assertThat(discovery.find(labelled, List.of(), List.of())).isEmpty();
        assertThat(Discovery.isNeeded(labelled)).isFalse();
        assertThat(Discovery.isNeeded(SomeResolved.ofEach(0, 20))).isTrue();
        assertThat(Discovery.isNeeded(SomeResolved.ofEach(0, 1))).isFalse();
    }

    @Test
    void findingAgainKeepsWhatAPersonWorkedOnAndAddsNewTicketsToIt() {
        List<FoundIntent> first = discovery.find(SomeResolved.ofEach(0, 20), List.of(), List.of());
        FoundIntent parcels = first.stream()
                .filter(intent -> topics(intent).equals(Set.of("2")))
                .findFirst()
                .orElseThrow();
        FoundIntent named =
                new FoundIntent(parcels.id(), "Where is my parcel", true, true, Origin.CLUSTER, "", parcels.tickets());
        List<FoundIntent> known = first.stream()
                .map(intent -> intent.equals(parcels) ? named : intent)
                .toList();

        List<FoundIntent> again = discovery.find(SomeResolved.ofEach(0, 30), List.of(), known);

        assertThat(again)
                .filteredOn(intent -> intent.id().equals(named.id()))
                .singleElement()
                .satisfies(intent -> {
                    assertThat(intent.label()).isEqualTo("Where is my parcel");
                    assertThat(intent.tickets()).containsAll(named.tickets()).hasSizeGreaterThan(20);
                    assertThat(topics(intent)).containsExactly("2");
                });
        assertThat(again).extracting(FoundIntent::id).containsAll(ids(first));
    }

    @Test
    void aTicketHasOneIntentAtMost() {
        List<String> tickets = discovery.find(SomeResolved.ofEach(0, 40), List.of(), List.of()).stream()
                .flatMap(intent -> intent.tickets().stream())
                .toList();

        assertThat(tickets).doesNotHaveDuplicates();
    }

    @Test
    void labelsGoToTheTicketsOfAnIntentOnly() {
        FoundIntent intent = new FoundIntent("i1", "login", true, true, Origin.MACRO, "m1", List.of("desk:1"));
        List<ResolvedTicket> tickets = List.of(
                SomeResolved.ticket("1", "a", "", "", ""),
                SomeResolved.ticket("2", "b", "", "", ""),
                SomeResolved.ticket("3", "c", "", "given", ""));

        List<ResolvedTicket> labelled = new FoundLabels(List.of(intent)).on(tickets);

        assertThat(labelled).extracting(ResolvedTicket::intent).containsExactly("login", "", "given");
        assertThat(labelled.getFirst().labels())
                .containsEntry(FoundLabels.FOUND_BY, "macro")
                .containsEntry(FoundLabels.FOUND_KEY, "m1");
    }

    private static Set<String> topics(FoundIntent intent) {
        return intent.tickets().stream()
                .map(ticket -> ticket.substring("desk:".length(), "desk:".length() + 1))
                .collect(Collectors.toSet());
    }

    private static List<String> ids(List<FoundIntent> intents) {
        return intents.stream().map(FoundIntent::id).toList();
    }
}
