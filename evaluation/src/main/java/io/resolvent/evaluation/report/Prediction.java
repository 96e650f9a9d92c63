package io.resolvent.evaluation.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.resolvent.agent.intent.Intent;
import java.util.Optional;

/**
 * One line of {@code predictions.jsonl}.
 *
 * @param intent null in the file when refused as unfamiliar
 * @param unfamiliar 0 to 1
 * @param accepted within the bound
 */
@JsonPropertyOrder({"id", "intent", "best", "probability", "unfamiliar", "accepted"})
public record Prediction(
        String id, Optional<String> intent, String best, double probability, double unfamiliar, boolean accepted) {

    public static Prediction of(String id, Intent intent, boolean accepted) {
        return new Prediction(
                id,
                intent.familiar() ? Optional.of(intent.label()) : Optional.empty(),
                intent.label(),
                intent.probability(),
                intent.unfamiliarity(),
                accepted);
    }
}
