package io.resolvent.agent;

import io.resolvent.agent.casefile.CaseFile;
import io.resolvent.agent.casefile.CaseFiles;
import io.resolvent.agent.dispatch.ActionIds;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.log.Ledger;
import io.resolvent.agent.log.PolicyLogEntry;
import io.resolvent.agent.notification.HandOffNotices;
import io.resolvent.agent.policy.Autonomy;
import io.resolvent.agent.policy.Decision;
import io.resolvent.connectors.Action;
import io.resolvent.connectors.Manifest;
import io.resolvent.connectors.WriteRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes a finished case a fact: one entry of the policy log, and its actions in the outbox. Thread-safe. */
public final class LedgerConclusions implements Conclusions {

    private final Ledger ledger;
    private final Clock clock;
    private final Function<String, Autonomy> autonomy;
    private final Map<String, String> versions;
    private final Manifest store;
    private final HandOffNotices notices;

    /**
     * @param store what the ticket's store can do
     * @param versions fingerprints of what decides; must hold {@code policy}
     * @param notices the messages to chats that follow from a hand-off
     */
    public LedgerConclusions(
            Ledger ledger,
            Clock clock,
            Manifest store,
            Function<String, Autonomy> autonomy,
            Map<String, String> versions,
            HandOffNotices notices) {
        this.ledger = ledger;
        this.clock = clock;
        this.store = store;
        this.autonomy = autonomy;
        this.versions = Map.copyOf(versions);
        this.notices = notices;
    }

    @Override
    public void conclude(CaseFile file, Resolution resolution) {
        String trigger = file.inquiry().map(Inquiry::triggerId).orElse("");
        List<WriteRequest> effects = effects(file, trigger, resolution.decision());
        ledger.commit(
                new PolicyLogEntry(
                        clock.instant(),
                        resolution.ref(),
                        trigger,
                        file.facts().version(),
                        resolution.decision().word(),
                        resolution.decision().reasons(),
                        resolution.intent().label(),
                        resolution.intent().probability(),
                        resolution.decision().confidence(),
                        effects.stream().map(effect -> effect.id().value()).toList(),
                        autonomy.apply(resolution.intent().label()).name(),
                        versions,
                        CaseFiles.write(file),
                        resolution.millis()),
                effects);
    }

    /** Each is named by its place in the decision, so that leaving one out renames none. */
    private List<WriteRequest> effects(CaseFile file, String trigger, Decision decision) {
        String policy = versions.getOrDefault("policy", "");
        List<Action> actions = decision.actions();
        List<WriteRequest> effects = new ArrayList<>();
        for (int ordinal = 0; ordinal < actions.size(); ordinal++) {
            Action action = actions.get(ordinal);
            if (!isLeftOut(action)) {
                effects.add(new WriteRequest(
                        file.facts().ref(),
                        action,
                        ActionIds.of(file.facts(), trigger, policy, ordinal),
                        file.facts().version()));
            }
        }
        effects.addAll(notices.of(file, decision, trigger, policy));
        return effects;
    }

    /** A tag only marks what the log says anyway; a store that knows no tags goes without. All else is asked for. */
    private boolean isLeftOut(Action action) {
        return action instanceof Action.AddTags && !store.can(action.needs());
    }
}
