package io.resolvent.evaluation.mail;

/**
 * A line of {@code classes.jsonl}.
 *
 * @param mailClass what the mail was taken for
 * @param answered whether it may get an automatic answer
 */
record ClassLine(
        String id,

        @com.fasterxml.jackson.annotation.JsonProperty("class")
        String mailClass,

        boolean answered) {}
