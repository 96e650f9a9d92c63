package io.resolvent.agent.policy;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Placeholders;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.guard.Finding;
import io.resolvent.agent.guard.Finding.Weight;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.policy.Decision.Abstain;
import io.resolvent.agent.policy.Decision.AutoResolve;
import io.resolvent.agent.policy.Decision.HandOff;
import io.resolvent.agent.policy.Decision.Suggest;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Author.Role;
import io.resolvent.connectors.Comment;
import io.resolvent.connectors.Status;
import io.resolvent.connectors.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what happens to a ticket. Pure: equal arguments give equal decisions, and nothing is read but the arguments.
 * What a model or a ticket says can only lower the outcome; what raises it are the bounds and settings given at the
 * start. Immutable, thread-safe.
 */
public final class ResolutionPolicy {

    /** The tag on every ticket that was resolved automatically. */
    public static final String TAG = "resolvent-auto";

    private final Bounds bounds;
    private final AutonomySettings autonomy;
    private final Rules rules;
    private final Calibration calibration;
    private final String fingerprint;

    /** Takes raw scores for probabilities. */
    public ResolutionPolicy(Bounds bounds, AutonomySettings autonomy, Rules rules) {
        this(bounds, autonomy, rules, Calibration.none());
    }

    public ResolutionPolicy(Bounds bounds, AutonomySettings autonomy, Rules rules, Calibration calibration) {
        this.bounds = bounds;
        this.autonomy = autonomy;
        this.rules = rules;
        this.calibration = calibration;
        this.fingerprint = Fingerprint.of(bounds, autonomy, rules, calibration);
    }

    /** The policy where so many of the latest tickets looked unfamiliar; has the same fingerprint. */
    public ResolutionPolicy under(Sightings lately) {
        return lately.isEmpty() ? this : new ResolutionPolicy(bounds.under(lately), autonomy, rules, calibration);
    }

    /** The policy that resolves nothing of these intents automatically. */
    public ResolutionPolicy without(Set<String> demoted) {
        return demoted.isEmpty() ? this : new ResolutionPolicy(bounds, autonomy.without(demoted), rules, calibration);
    }

    /** Names version, rules, settings and bounds; recorded with every decision. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether a recorded decision was made by this version of the policy, whatever its settings were. */
    public static boolean isOfThisVersion(String fingerprint) {
        return fingerprint.startsWith(Fingerprint.VERSION + ":");
    }

    /** What the policy asks whether a decision is within the bound. */
    public Bounds bounds() {
        return bounds;
    }

    public AutonomySettings autonomy() {
        return autonomy;
    }

    public Rules rules() {
        return rules;
    }

    public Calibration calibration() {
        return calibration;
    }

    /** How far the assistant may go for an intent. */
    public Autonomy autonomyOf(Intent intent) {
        return autonomy.of(intent.label());
    }

    /** The decision for a ticket that is eligible. The first test that speaks against more decides. */
    public Decision decide(Ticket ticket, Intent intent, Evidence evidence, Draft draft, List<Finding> findings) {
        if (has(findings, Weight.PEOPLE)) {
            return handOff(
                    ticket, intent, draft, findings, rules.ownerOf(topics(findings), intent), forPeople(findings));
        }
        if (has(findings, Weight.NOTHING)) {
            return new Abstain(observed(intent, Reason.NOTHING_ASKED));
        }
        Optional<String> owner = rules.reserved(ticket, intent);
        if (owner.isPresent()) {
            return handOff(ticket, intent, draft, findings, owner.get(), Reason.RESERVED_BY_RULE);
        }
        List<Reason> against = against(ticket, intent, evidence, draft, findings);
        return against.isEmpty() && draft.reply().isPresent()
                ? autoResolve(ticket, intent, draft, draft.reply().get())
                : suggest(ticket, intent, draft, findings, against);
    }

    private List<Reason> against(Ticket ticket, Intent intent, Evidence evidence, Draft draft, List<Finding> findings) {
        List<Reason> against = new ArrayList<>();
        if (evidence.isEmpty() && !isUnclear(findings)) {
            against.add(Reason.NO_EVIDENCE);
        }
        if (!findings.isEmpty()) {
            against.add(asDraft(findings));
        }
        if (!intent.familiar()) {
            against.add(Reason.UNFAMILIAR);
        }
        if (draft.reply().isEmpty()) {
            against.add(Reason.NO_PUBLIC_ANSWER);
        }
        if (answeredBy(ticket, Role.SUPPORT_AGENT)) {
            against.add(Reason.PERSON_TOOK_OVER);
        }
        if (answeredBy(ticket, Role.ASSISTANT)) {
            against.add(Reason.REPLY_CAP);
        }
        if (autonomyOf(intent) != Autonomy.AUTO) {
            against.add(Reason.AUTO_NOT_ENABLED);
        } else if (against.isEmpty()) {
            switch (bounds.admit(intent.label(), confidence(intent, draft))) {
                case WITHIN -> {}
                case BELOW -> against.add(Reason.BOUND_NOT_MET);
                case UNPROVEN -> against.add(Reason.NO_BOUND);
            }
        }
        return against;
    }

    private AutoResolve autoResolve(Ticket ticket, Intent intent, Draft draft, Reply reply) {
        String text = Placeholders.fill(reply.text(), ticket.requester());
        List<Action> actions =
                List.of(new Action.PostPublicReply(text, Optional.of(Status.SOLVED)), new Action.AddTags(Set.of(TAG)));
        return new AutoResolve(text, List.of(Reason.WITHIN_BOUND), actions, confidence(intent, draft));
    }

    private double confidence(Intent intent, Draft draft) {
        return calibration.of(Confidence.of(intent, draft), Confidence.alone(intent, draft));
    }

    private Suggest suggest(Ticket ticket, Intent intent, Draft draft, List<Finding> findings, List<Reason> against) {
        String note = Notes.of(draft, ticket.requester(), against, findings);
        return new Suggest(
                note,
                observed(intent, against.toArray(Reason[]::new)),
                effects(intent, List.of(new Action.PostInternalNote(note))),
                confidence(intent, draft));
    }

    private HandOff handOff(
            Ticket ticket, Intent intent, Draft draft, List<Finding> findings, String owner, Reason reason) {
        String note = Notes.of(draft, ticket.requester(), List.of(reason), findings, owner);
        List<Action> actions = new ArrayList<>(List.of(new Action.PostInternalNote(note)));
        if (!owner.isBlank() && !owner.equals(ticket.group())) {
            actions.add(new Action.Assign(Optional.of(owner), Optional.empty()));
        }
        return new HandOff(note, owner, observed(intent, reason), effects(intent, actions), confidence(intent, draft));
    }

    private List<Action> effects(Intent intent, List<Action> actions) {
        return autonomyOf(intent) == Autonomy.OBSERVE ? List.of() : actions;
    }

    private List<Reason> observed(Intent intent, Reason... reasons) {
        List<Reason> all = new ArrayList<>(List.of(reasons));
        if (autonomyOf(intent) == Autonomy.OBSERVE) {
            all.add(Reason.OBSERVE_ONLY);
        }
        return all;
    }

    private static List<String> topics(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.BELONGS_TO_PEOPLE)
                .map(Finding::detail)
                .toList();
    }

    private static Reason forPeople(List<Finding> findings) {
        Set<Finding.Kind> kinds = findings.stream().map(Finding::kind).collect(Collectors.toSet());
        if (kinds.contains(Finding.Kind.BELONGS_TO_PEOPLE)) {
            return Reason.BELONGS_TO_PEOPLE;
        }
        if (kinds.contains(Finding.Kind.INSTRUCTION_IN_TICKET)) {
            return Reason.STEERED;
        }
        return kinds.contains(Finding.Kind.CHECK_FAILED) ? Reason.CHECK_FAILED : Reason.OTHER_LANGUAGE;
    }

    private static Reason asDraft(List<Finding> findings) {
        if (isUnclear(findings)) {
            return Reason.UNCLEAR;
        }
        boolean onlyMiss = findings.stream().allMatch(f -> f.kind() == Finding.Kind.NOT_COVERED);
        return onlyMiss ? Reason.NOT_COVERED : Reason.FINDINGS;
    }

    private static boolean isUnclear(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.kind() == Finding.Kind.UNCLEAR);
    }

    private static boolean has(List<Finding> findings, Weight weight) {
        return findings.stream().anyMatch(finding -> finding.kind().weight() == weight);
    }

    private static boolean answeredBy(Ticket ticket, Role role) {
        return ticket.comments().stream()
                .filter(Comment::isPublic)
                .anyMatch(comment -> comment.author().role() == role);
    }
}
