package io.resolvent.agent.draft;

/**
 * A piece of a passage that can stand alone in a reply.
 *
 * @param start offset in the passage's text, UTF-16 units
 * @param end exclusive
 * @param block number of the paragraph or list it belongs to
 */
record TextUnit(Kind kind, int start, int end, int block) {

    enum Kind {
        HEADING,
        SENTENCE,
        ITEM
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
