package io.resolvent.agent.draft;

import io.resolvent.connectors.Audience;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text for the requester, sentence by sentence, each from a public source.
 *
 * @param sentences in order, not empty
 */
public record Reply(List<Sentence> sentences) {

    /**
     * @param text one sentence or list item, ready to read; separators belong to {@link #after}
     * @param after what stands between this sentence and the next: a blank, a line break, an empty line
     */
    public record Sentence(String text, Citation citation, String after) {

        public Sentence {
            if (citation.visibility() != Audience.PUBLIC) {
                throw new IllegalArgumentException(
                        "sentence cites " + citation.passage() + ", which is " + citation.visibility());
            }
        }
    }

    public Reply {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("reply without a sentence");
        }
    }

    /** The whole reply. */
    public String text() {
        return sentences.stream()
                .map(s -> s.text() + s.after())
                .collect(Collectors.joining())
                .strip();
    }
}
