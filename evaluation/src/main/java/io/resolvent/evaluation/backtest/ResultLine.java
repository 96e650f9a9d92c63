package io.resolvent.evaluation.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.resolvent.agent.Resolution;
import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.Reply;
import io.resolvent.agent.policy.Decision;
import io.resolvent.connectors.Action;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line of {@code results.jsonl}.
 *
 * @param reply what was, or as a draft would be, sent to the requester
 * @param note the internal note
 * @param citations one for each sentence of the reply
 * @param millis time of each step
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ResultLine(
        String id,
        String decision,
        List<String> reasons,
        IntentLine intent,
        double confidence,
        Optional<String> reply,
        Optional<String> note,
        List<ActionLine> actions,
        List<CitationLine> citations,
        Map<String, Double> millis) {

    record IntentLine(
            String label,
            double probability,
            @JsonProperty("runnerUp") String runnerUp) {}

    record ActionLine(String type, Map<String, String> with) {}

    record CitationLine(String sentence, String source, String visibility, int start, int end) {}

    static ResultLine of(Resolution resolution) {
        Decision decision = resolution.decision();
        Optional<Reply> reply = resolution.draft().flatMap(Draft::reply);
        return new ResultLine(
                resolution.ref().id(),
                decision.word(),
                decision.reasons().stream().map(Enum::name).toList(),
                new IntentLine(
                        resolution.intent().label(),
                        resolution.intent().probability(),
                        resolution.intent().runnerUp()),
                decision.confidence(),
                reply.map(Reply::text),
                note(decision),
                decision.actions().stream().map(ResultLine::action).toList(),
                reply.stream()
                        .flatMap(r -> r.sentences().stream())
                        .map(ResultLine::citation)
                        .toList(),
                new TreeMap<>(resolution.millis()));
    }

    private static Optional<String> note(Decision decision) {
        return switch (decision) {
            case Decision.Suggest suggest -> Optional.of(suggest.note());
            case Decision.HandOff handOff -> Optional.of(handOff.note());
            case Decision.AutoResolve auto -> Optional.empty();
            case Decision.Abstain abstain -> Optional.empty();
        };
    }

    private static CitationLine citation(Reply.Sentence sentence) {
        return new CitationLine(
                sentence.text(),
                sentence.citation().source(),
                sentence.citation().visibility().name().toLowerCase(Locale.ROOT),
                sentence.citation().start(),
                sentence.citation().end());
    }

    private static ActionLine action(Action action) {
        return switch (action) {
            case Action.PostInternalNote note -> new ActionLine("internal_note", Map.of());
            case Action.PostPublicReply reply ->
                new ActionLine(
                        "public_reply",
                        reply.status().map(s -> Map.of("status", s.name())).orElse(Map.of()));
            case Action.ChangeStatus change ->
                new ActionLine("change_status", Map.of("status", change.status().name()));
            case Action.AddTags tags ->
                new ActionLine(
                        "add_tags", Map.of("tags", tags.tags().stream().sorted().collect(Collectors.joining(","))));
            case Action.Assign assign ->
                new ActionLine(
                        "assign",
                        Map.of(
                                "group",
                                assign.group().orElse(""),
                                "person",
                                assign.person().orElse("")));
            case Action.SetField set -> new ActionLine("set_field", Map.of(set.field(), set.value()));
            case Action.LinkTicket link ->
                new ActionLine(
                        "link_ticket", Map.of(link.relation(), link.other().toString()));
            case Action.Notify notify -> new ActionLine("notify", Map.of("recipient", notify.recipient()));
        };
    }
}
