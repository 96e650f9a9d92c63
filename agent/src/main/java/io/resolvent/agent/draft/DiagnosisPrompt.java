package io.resolvent.agent.draft;

import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.prompts.Prompt;
import io.resolvent.prompts.Prompts;
import java.util.Map;

/** Asks a model for the paragraph that the support agent reads first. It sees internal evidence; its answer stays inside. */
final class DiagnosisPrompt {

    static final String ID = "diagnosis";

    private static final int MOST = 3;
    private static final int LONGEST_TEXT = 1_500;
    private static final int LONGEST_DIAGNOSIS = 1_500;

    private final Prompt prompt;
    private final LanguageModel model;

    DiagnosisPrompt(Prompts prompts, LanguageModel model) {
        this.prompt = prompts.get(ID);
        this.model = model;
    }

    String reference() {
        return prompt.reference();
    }

    String ask(Inquiry inquiry, Intent intent, Evidence evidence) {
        String material = ModelAnswers.json(Map.of(
                "question", limited(inquiry.question()),
                "intent", intent.label(),
                "certainty", Diagnosis.certainty(intent.probability()),
                "precedents",
                        evidence.precedents().stream()
                                .limit(MOST)
                                .map(p -> Map.of(
                                        "ref", p.ticket().ref().toString(),
                                        "question", limited(p.ticket().question()),
                                        "resolution", limited(p.ticket().resolution())))
                                .toList(),
                "guidance",
                        evidence.guidance().stream()
                                .limit(MOST)
                                .map(g -> limited(g.passage().text()))
                                .toList()));
        Answer answer =
                ModelAnswers.read(model.answer(prompt, prompt.render(Map.of("material", material))), Answer.class);
        if (answer.diagnosis().isBlank()) {
            throw new ModelFailure("empty diagnosis");
        }
        return NoteText.line(answer.diagnosis(), LONGEST_DIAGNOSIS);
    }

    /** What the model answers. */
    record Answer(String diagnosis) {}

    private static String limited(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
