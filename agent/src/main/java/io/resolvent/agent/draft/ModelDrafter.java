package io.resolvent.agent.draft;

import io.resolvent.agent.draft.Reply.Sentence;
import io.resolvent.agent.intake.Clarity;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.Intent;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.prompts.Prompts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Drafts with a language model, more fluently and never more powerfully: it chooses words, not sources' visibility and
 * not what happens. The reply is asked for with public passages only, in a call of its own; the diagnosis in another.
 * Where a call fails or an answer does not hold, the extractive draft stands in, and {@code drafter} says why.
 * Thread-safe.
 */
public final class ModelDrafter implements Drafter {

    private static final Duration RETRY_PAUSE = Duration.ofMillis(300);

    private final ExtractiveDrafter extractive;
    private final ReplyPrompt replies;
    private final DiagnosisPrompt diagnoses;
    private final ReplyFrame frame;
    private final String name;

    ModelDrafter(LanguageModel model, String modelName, Prompts prompts, ReplyTemplates templates) {
        this.extractive = new ExtractiveDrafter(templates);
        this.replies = new ReplyPrompt(prompts, model);
        this.diagnoses = new DiagnosisPrompt(prompts, model);
        this.frame = new ReplyFrame(templates);
        this.name = modelName;
    }

    public static ModelDrafter of(ModelSettings settings, Prompts prompts, ReplyTemplates templates) {
        ModelCall call = new ModelCall(
                ChatModels.of(settings), ChatModels.takesSchema(settings), settings.timeout(), RETRY_PAUSE);
        return new ModelDrafter(call, settings.model(), prompts, templates);
    }

    @Override
    public Draft draft(Inquiry inquiry, Intent intent, Evidence evidence) {
        Draft plain = extractive.draft(inquiry, intent, evidence);
        if (Clarity.of(inquiry) != Clarity.CLEAR) {
            return plain;
        }
        String diagnosis = diagnosis(inquiry, intent, evidence, plain);
        if (plain.reply().isEmpty()) {
            return new Draft(diagnosis, Optional.empty(), 0, plain.drafter());
        }
        try {
            List<Sentence> body = replies.ask(
                    inquiry,
                    evidence.answers().stream().map(Evidence.Answer::passage).toList());
            Optional<Reply> reply =
                    body.isEmpty() ? Optional.empty() : Optional.of(frame.around(body, inquiry.language()));
            double support = new Support(inquiry, intent, evidence).ofAll(body, evidence);
            return new Draft(diagnosis, reply, support, replies.reference() + " " + name);
        } catch (ModelFailure failure) {
            return new Draft(
                    diagnosis,
                    plain.reply(),
                    plain.support(),
                    plain.drafter() + " (model: " + failure.getMessage() + ")");
        }
    }

    private String diagnosis(Inquiry inquiry, Intent intent, Evidence evidence, Draft plain) {
        try {
            return Diagnosis.with(diagnoses.ask(inquiry, intent, evidence), evidence);
        } catch (ModelFailure failure) {
            return plain.diagnosis();
        }
    }
}
