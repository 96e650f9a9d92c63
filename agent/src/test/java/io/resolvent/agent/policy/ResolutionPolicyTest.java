package io.resolvent.agent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.resolvent.agent.SomeEvidence;
import io.resolvent.agent.SomeTickets;
import io.resolvent.agent.draft.Citation;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.Decision.Abstain;
import io.resolvent.agent.policy.Decision.AutoResolve;
import io.resolvent.agent.policy.Decision.HandOff;
import io.resolvent.agent.policy.Decision.Suggest;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Audience;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import io.resolvent.connectors.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ResolutionPolicyTest {

    private static final Intent SURE = new Intent("reset", 0.97, "login", 0.1, true);
    private static final Evidence EVIDENCE = SomeEvidence.of(SomeEvidence.macro("m1", "Press reset."));
    private static final Draft DRAFT =
            new Draft("Diagnosis.", Optional.of(reply("Hello {{requester.first_name}},")), 0.9, "extractive/1");
    private static final Ticket TICKET = SomeTickets.of("Reset", SomeTickets.customer("How do I reset?"));

    private final ResolutionPolicy auto = policy(Autonomy.AUTO, Bounds.Verdict.WITHIN);

    @Test
    void resolvesWithinTheBoundAndFillsTheNameOfTheRequester() {
        assertThat(decide(auto)).isInstanceOfSatisfying(AutoResolve.class, resolved -> {
            assertThat(resolved.reply()).isEqualTo("Hello Kim,");
            assertThat(resolved.actions())
                    .containsExactly(
                            new Action.PostPublicReply("Hello Kim,", Optional.of(Status.SOLVED)),
                            new Action.AddTags(Set.of("resolvent-auto")));
            assertThat(resolved.reasons()).containsExactly(Reason.WITHIN_BOUND);
        });
    }

    @Test
    void suggestsBelowTheBoundAndWithoutAProof() {
        assertSuggests(Reason.BOUND_NOT_MET, decide(policy(Autonomy.AUTO, Bounds.Verdict.BELOW)));
        assertSuggests(Reason.NO_BOUND, decide(policy(Autonomy.AUTO, Bounds.Verdict.UNPROVEN)));
        assertSuggests(Reason.AUTO_NOT_ENABLED, decide(policy(Autonomy.SUGGEST, Bounds.Verdict.WITHIN)));
    }

    @Test
    void theNoteSaysWhyNothingWasSent() {
        Finding finding = new Finding(Finding.Kind.FOREIGN_LINK, "points elsewhere");
        assertThat(auto.decide(TICKET, SURE, EVIDENCE, DRAFT, List.of(finding)))
                .isInstanceOfSatisfying(
                        Suggest.class,
                        suggested -> assertThat(suggested.note())
                                .startsWith("Diagnosis.")
                                .contains(
                                        "Draft reply:",
                                        "Hello Kim,",
                                        "Not sent because a check found",
                                        "points elsewhere"));
    }

    @Test
    void observingDecidesButDoesNothing() {
        Decision decision = decide(policy(Autonomy.OBSERVE, Bounds.Verdict.WITHIN));
        assertThat(decision).isInstanceOf(Suggest.class);
        assertThat(decision.actions()).isEmpty();
        assertThat(decision.reasons()).containsExactly(Reason.AUTO_NOT_ENABLED, Reason.OBSERVE_ONLY);
    }

    @Test
    void whatBelongsToPeopleIsHandedOffToItsOwner() {
        Finding finding = new Finding(Finding.Kind.BELONGS_TO_PEOPLE, "legal threat");
        assertThat(auto.decide(TICKET, SURE, EVIDENCE, DRAFT, List.of(finding)))
                .isInstanceOfSatisfying(HandOff.class, handed -> {
                    assertThat(handed.owner()).isEqualTo("second-line");
                    assertThat(handed.actions())
                            .last()
                            .isEqualTo(new Action.Assign(Optional.of("second-line"), Optional.empty()));
                });
    }

    @Test
    void aTopicForPeopleGoesToTheGroupThatIsNamedForItAndTheNoteSaysSo() {
        Rules rules = new Rules(Map.of(), Map.of(), Map.of(), Map.of("legal-threat", "Legal"), "second-line");
        ResolutionPolicy policy =
                new ResolutionPolicy(bounds(Bounds.Verdict.WITHIN), AutonomySettings.of(Autonomy.AUTO), rules);
        Finding finding = new Finding(Finding.Kind.BELONGS_TO_PEOPLE, "legal threat");
        assertThat(policy.decide(TICKET, SURE, EVIDENCE, DRAFT, List.of(finding)))
                .isInstanceOfSatisfying(HandOff.class, handed -> {
                    assertThat(handed.owner()).isEqualTo("Legal");
                    assertThat(handed.note()).contains("this belongs to a person. For Legal.");
                });
    }

    @Test
    void reservedIntentsTagsAndTiersGoToPeople() {
        for (Rules rules : List.of(
                new Rules(Map.of("RESET", "owners"), Map.of(), Map.of(), Map.of(), ""),
                new Rules(Map.of(), Map.of("web", "owners"), Map.of(), Map.of(), ""),
                new Rules(Map.of(), Map.of(), Map.of("pro", "owners"), Map.of(), ""))) {
            Decision decision = decide(
                    new ResolutionPolicy(bounds(Bounds.Verdict.WITHIN), AutonomySettings.of(Autonomy.AUTO), rules));
            assertThat(decision.reasons()).containsExactly(Reason.RESERVED_BY_RULE);
        }
    }

    @Test
    void thanksAndNoEvidenceAreLeftAlone() {
        Finding thanks = new Finding(Finding.Kind.NOTHING_ASKED, "thanks");
        assertThat(auto.decide(TICKET, SURE, EVIDENCE, DRAFT, List.of(thanks))).isInstanceOf(Abstain.class);
        assertThat(auto.decide(TICKET, SURE, Evidence.none(), DRAFT, List.of()).reasons())
                .containsExactly(Reason.NO_EVIDENCE);
    }

    @Test
    void afterAPersonOrTheAssistantAnsweredNothingIsSentAutomatically() {
        Ticket answered = SomeTickets.of(
                "Reset",
                SomeTickets.customer("How?"),
                SomeTickets.agent(Visibility.PUBLIC, "So."),
                SomeTickets.customer("No."));
        Ticket again = SomeTickets.of(
                "Reset",
                SomeTickets.customer("How?"),
                SomeTickets.assistant(Visibility.PUBLIC, "So."),
                SomeTickets.customer("No."));
        assertSuggests(Reason.PERSON_TOOK_OVER, auto.decide(answered, SURE, EVIDENCE, DRAFT, List.of()));
        assertSuggests(Reason.REPLY_CAP, auto.decide(again, SURE, EVIDENCE, DRAFT, List.of()));
    }

    @Test
    void theFingerprintNamesBoundsSettingsAndRules() {
        assertThat(auto.fingerprint())
                .isEqualTo(policy(Autonomy.AUTO, Bounds.Verdict.WITHIN).fingerprint())
                .isNotEqualTo(policy(Autonomy.SUGGEST, Bounds.Verdict.WITHIN).fingerprint())
                .isNotEqualTo(policy(Autonomy.AUTO, Bounds.Verdict.BELOW).fingerprint());
    }

    @Property
    void nothingIsSentAgainstTheRules(
            @ForAll Autonomy autonomy,
            @ForAll Bounds.Verdict verdict,
            @ForAll @DoubleRange(min = 0, max = 1) double p,
            @ForAll @DoubleRange(min = 0, max = 1) double u,
            @ForAll @DoubleRange(min = 0, max = 1) double support,
            @ForAll boolean familiar,
            @ForAll boolean replied,
            @ForAll @Size(max = 3) List<Finding.Kind> kinds) {
        Intent intent = new Intent("reset", p, "", u, familiar);
        Draft draft = new Draft("d", replied ? DRAFT.reply() : Optional.empty(), support, "extractive/1");
        Decision decision = policy(autonomy, verdict).decide(TICKET, intent, EVIDENCE, draft, findings(kinds));
        boolean may =
                autonomy == Autonomy.AUTO && verdict == Bounds.Verdict.WITHIN && familiar && replied && kinds.isEmpty();
        assertThat(decision instanceof AutoResolve).isEqualTo(may);
        assertThat(decision.actions().stream().anyMatch(Action::isPublic)).isEqualTo(may);
        assertThat(autonomy == Autonomy.OBSERVE && !decision.actions().isEmpty())
                .isFalse();
        assertThat(decision.confidence()).isBetween(0.0, 1.0);
        assertThat(decision.reasons()).isNotEmpty();
    }

    @Property
    void aFindingNeverRaisesWhatHappens(
            @ForAll Autonomy autonomy,
            @ForAll Bounds.Verdict verdict,
            @ForAll @Size(max = 4) List<Finding.Kind> kinds,
            @ForAll Finding.Kind more) {
        ResolutionPolicy policy = policy(autonomy, verdict);
        List<Finding.Kind> with = new ArrayList<>(kinds);
        with.add(more);
        Decision before = policy.decide(TICKET, SURE, EVIDENCE, DRAFT, findings(kinds));
        Decision after = policy.decide(TICKET, SURE, EVIDENCE, DRAFT, findings(with));
        assertThat(freedom(after)).isLessThanOrEqualTo(freedom(before));
    }

    private static int freedom(Decision decision) {
        return switch (decision) {
            case AutoResolve auto -> 2;
            case Suggest suggest -> 1;
            case HandOff handOff -> 0;
            case Abstain abstain -> 0;
        };
    }

    private static void assertSuggests(Reason reason, Decision decision) {
        assertThat(decision).isInstanceOf(Suggest.class);
        assertThat(decision.reasons()).containsExactly(reason);
        assertThat(decision.actions()).singleElement().isInstanceOf(Action.PostInternalNote.class);
    }

    private static Decision decide(ResolutionPolicy policy) {
        return policy.decide(TICKET, SURE, EVIDENCE, DRAFT, List.of());
    }

    private static ResolutionPolicy policy(Autonomy autonomy, Bounds.Verdict verdict) {
        return new ResolutionPolicy(
                bounds(verdict),
                AutonomySettings.of(autonomy),
                new Rules(Map.of(), Map.of(), Map.of(), Map.of(), "second-line"));
    }

    private static Bounds bounds(Bounds.Verdict verdict) {
        return new Bounds() {
            @Override
            public Verdict admit(String intent, double confidence) {
                return verdict;
            }

            @Override
            public String fingerprint() {
                return "fixed-" + verdict;
            }
        };
    }

    private static List<Finding> findings(List<Finding.Kind> kinds) {
        return kinds.stream().map(kind -> new Finding(kind, "because")).toList();
    }

    private static Reply reply(String text) {
        return new Reply(List.of(new Reply.Sentence(
                text, new Citation("m1", "desk/MACRO/m1#0", "v1", Audience.PUBLIC, 0, text.length()), "")));
    }
}
