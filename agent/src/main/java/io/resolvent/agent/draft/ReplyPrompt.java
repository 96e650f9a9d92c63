package io.resolvent.agent.draft;

import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.retrieval.PublicPassage;
import io.resolvent.ingestion.index.Passage;
import io.resolvent.prompts.Prompt;
import io.resolvent.prompts.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Asks a model for the body of a reply. It takes public passages only, so that nothing else can be in what the model
 * sees; and every sentence it answers has to rest on one of them.
 */
final class ReplyPrompt {

    static final String ID = "reply";

    private static final int MOST_PASSAGES = 6;
    private static final int LONGEST_QUESTION = 6_000;
    private static final int LONGEST_SENTENCE = 600;
    private static final double LEAST_COVERED = 0.5;

    private final Prompt prompt;
    private final LanguageModel model;

    ReplyPrompt(Prompts prompts, LanguageModel model) {
        this.prompt = prompts.get(ID);
        this.model = model;
    }

    String reference() {
        return prompt.reference();
    }

    /** The sentences of an answer; empty when the model says that the passages do not answer. */
    List<Sentence> ask(Inquiry inquiry, List<PublicPassage> passages) {
        Map<String, Passage> byId = numbered(passages);
        String material = ModelAnswers.json(Map.of(
                "language", inquiry.language(),
                "question", limited(inquiry.question()),
                "passages",
                        byId.entrySet().stream()
                                .map(e -> Map.of(
                                        "id", e.getKey(),
                                        "title", e.getValue().title(),
                                        "text", e.getValue().text()))
                                .toList()));
        Answer answer =
                ModelAnswers.read(model.answer(prompt, prompt.render(Map.of("material", material))), Answer.class);
        return answer.answerable() ? verified(answer.sentences(), byId) : List.of();
    }

    /** What the model answers. */
    record Answer(boolean answerable, List<Said> sentences) {}

    /** A sentence and the passage it rests on. */
    record Said(String text, String passage) {}

    private static List<Sentence> verified(List<Said> said, Map<String, Passage> byId) {
        if (said.isEmpty()) {
            throw new ModelFailure("no sentence");
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Said one : said) {
            Passage passage =
                    Optional.ofNullable(byId.get(one.passage())).orElseThrow(() -> new ModelFailure("unknown passage"));
            String text = one.text().strip();
            if (text.isEmpty() || text.length() > LONGEST_SENTENCE || !isCovered(text, passage)) {
                throw new ModelFailure("unsupported sentence");
            }
            sentences.add(new Sentence(text, new CitedSpan(passage).of(text), " "));
        }
        return sentences;
    }

    private static boolean isCovered(String sentence, Passage passage) {
        return Tokens.covered(Tokens.stems(sentence), Tokens.stems(passage.title() + "\n" + passage.text()))
                >= LEAST_COVERED;
    }

    private static Map<String, Passage> numbered(List<PublicPassage> passages) {
        Map<String, Passage> byId = new TreeMap<>();
        IntStream.range(0, Math.min(MOST_PASSAGES, passages.size()))
                .forEach(i -> byId.put("p" + (i + 1), passages.get(i).passage()));
        return byId;
    }

    private static String limited(String question) {
        return question.length() <= LONGEST_QUESTION ? question : question.substring(0, LONGEST_QUESTION);
    }
}
