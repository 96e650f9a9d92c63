package io.resolvent.agent.draft;

import io.resolvent.connectors.Audience;

/**
 * Where a sentence comes from.
 *
 * @param source the document's or macro's id as the store has it
 * @param passage the passage's id in the index
 * @param version the version of the document
 * @param start offset in the document's plain text, UTF-16 units
 * @param end exclusive
 */
public record Citation(String source, String passage, String version, Audience visibility, int start, int end) {}
