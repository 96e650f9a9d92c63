package io.resolvent.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.resolvent.agent.intent.Intent;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code predictions.jsonl}.
 *
 * @param intent null in the file when refused as unfamiliar
 * @param unfamiliar 0 to 1
 * @param accepted within the bound
 * @param intents all intents, where a ticket may have several; left out of the file where it has one
 */
@JsonPropertyOrder({"id", "intent", "best", "probability", "unfamiliar", "accepted", "intents"})
public record Prediction(
        String id,
        Optional<String> intent,
        String best,
        double probability,
        double unfamiliar,
        boolean accepted,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> intents) {

    public static Prediction of(String id, Intent intent, boolean accepted) {
        return of(id, intent, accepted, Optional.empty());
    }

    public static Prediction of(String id, Intent intent, boolean accepted, Optional<List<String>> intents) {
        return new Prediction(
                id,
                intent.familiar() ? Optional.of(intent.label()) : Optional.empty(),
                intent.label(),
                intent.probability(),
                intent.unfamiliarity(),
                accepted,
                intents);
    }
}
