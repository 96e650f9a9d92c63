package io.resolvent.ingestion;

import java.util.List;

/**
 * How tickets are read.
 *
 * @param intentField the custom field with the store's own label of what a ticket is about
 * @param macroField the custom field with the id of the macro that was used
 * @param outOfScopeField the custom field that is {@code true} where nothing in this help desk answers the ticket
 * @param confirmedTag the tag by which a person confirms that the assistant's own answer was right
 * @param labelFields further custom fields that become labels
 * @param parallelReads how many tickets are read from the store at a time, 1 to 64
 */
public record IngestSettings(
        String intentField,
        String macroField,
        String outOfScopeField,
        String confirmedTag,
        List<String> labelFields,
        int parallelReads) {

    public IngestSettings {
        labelFields = List.copyOf(labelFields);
        if (intentField.isBlank()) {
            throw new IllegalArgumentException("ingestion.intent-field is empty: name the field with the intent");
        }
        if (parallelReads < 1 || parallelReads > 64) {
            throw new IllegalArgumentException("ingestion.parallel-reads must be 1 to 64: " + parallelReads);
        }
    }

    public static IngestSettings defaults() {
        return new IngestSettings(
                "intent", "macro", "oos", "assistant-confirmed", List.of("product", "category", "flow", "language"), 8);
    }

    public IngestSettings withIntentField(String field) {
        return new IngestSettings(field, macroField, outOfScopeField, confirmedTag, labelFields, parallelReads);
    }

    /** Changes whenever tickets would be understood in another way, so that they are read again. */
    String recipe() {
        return String.join("|", "1", intentField, macroField, outOfScopeField, confirmedTag, labelFields.toString());
    }
}
