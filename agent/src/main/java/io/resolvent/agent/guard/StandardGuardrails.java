package io.resolvent.agent.guard;

import io.resolvent.agent.draft.Draft;
import io.resolvent.agent.draft.ReplyTemplates;
import io.resolvent.agent.guard.Finding.Kind;
import io.resolvent.agent.intake.Inquiry;
import io.resolvent.agent.intent.KeptTopics;
import io.resolvent.agent.retrieval.Evidence;
import io.resolvent.ingestion.index.Embedder;
import io.resolvent.ingestion.redaction.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All checks that come with the program, in a fixed order. */
public final class StandardGuardrails implements Guardrails {

    private static final String VERSION = "guard/5";
    private static final List<String> PACKS = List.of("people", "people-examples", "near-misses", "instructions");

    private final Map<String, Guardrail> guardrails;

    StandardGuardrails(Map<String, Guardrail> guardrails) {
        this.guardrails = new TreeMap<>(guardrails);
    }

    /**
     * @param allowedHosts hosts that a reply may link to beside those of its own sources, lower-case
     * @param language tells a text's language, ISO 639-1 or {@code und}
     */
    public static StandardGuardrails of(
            Redactor redactor, ReplyTemplates templates, Set<String> allowedHosts, UnaryOperator<String> language) {
        return of(redactor, templates, allowedHosts, language, Optional.empty());
    }

    /**
     * The same, which also finds by meaning what belongs to people; learned at the first ticket.
     *
     * @param embedder best one with a vector cache
     */
    public static StandardGuardrails of(
            Redactor redactor,
            ReplyTemplates templates,
            Set<String> allowedHosts,
            UnaryOperator<String> language,
            Embedder embedder) {
        return of(redactor, templates, allowedHosts, language, Optional.of(new LearnedPeopleTopics(embedder)));
    }

    /**
     * The same, learned now, which takes seconds unless it was kept.
     *
     * @param kept where what was learned is kept for the next start
     */
    public static StandardGuardrails of(
            Redactor redactor,
            ReplyTemplates templates,
            Set<String> allowedHosts,
            UnaryOperator<String> language,
            Embedder embedder,
            KeptTopics kept) {
        LearnedPeopleTopics learned = new LearnedPeopleTopics(embedder, kept);
        learned.prepare();
        return of(redactor, templates, allowedHosts, language, Optional.of(learned));
    }

    private static StandardGuardrails of(
            Redactor redactor,
            ReplyTemplates templates,
            Set<String> allowedHosts,
            UnaryOperator<String> language,
            Optional<LearnedPeopleTopics> learned) {
        Map<String, Guardrail> all = new TreeMap<>();
        all.put("1 people", new BelongsToPeople(PeopleRules.standard(), learned));
        all.put("2 asked", new AskedForSomething(learned));
        all.put("3 instruction", new InstructionInTicket(InstructionRules.standard()));
        all.put("4 citations", new CitedWordForWord(templates));
        all.put("4 grounding", Guardrail.ofReply(new Grounded()));
        all.put("4 near miss", Guardrail.ofReply(new NearMiss(NearMissRules.standard())));
        all.put("4 conditions", new AnswerDependsOn());
        all.put("5 internal", Guardrail.ofReply(new InternalText()));
        all.put("6 links", Guardrail.ofReply(new ForeignLinks(allowedHosts)));
        all.put("7 personal data", Guardrail.ofReply(new PersonalDataInReply(redactor)));
        all.put("8 placeholders", Guardrail.ofReply(new UnfilledPlaceholders()));
        all.put("9 promises", Guardrail.ofReply(new Promises()));
        all.put("9 language", new ReplyLanguage(language));
        return new StandardGuardrails(all);
    }

    @Override
    public String fingerprint() {
        return VERSION + ":" + RulePack.fingerprint(PACKS);
    }

    @Override
    public List<Finding> inspect(Inquiry inquiry, Evidence evidence, Draft draft) {
        List<Finding> findings = new ArrayList<>();
        guardrails.forEach((name, guardrail) -> findings.addAll(checked(name, guardrail, inquiry, evidence, draft)));
        return List.copyOf(findings);
    }

    private static List<Finding> checked(
            String name, Guardrail guardrail, Inquiry inquiry, Evidence evidence, Draft draft) {
        try {
            return guardrail.check(inquiry, evidence, draft);
        } catch (RuntimeException | StackOverflowError broken) {
            String check = name.substring(name.indexOf(' ') + 1);
            return List.of(new Finding(
                    Kind.CHECK_FAILED,
                    "the check of " + check + " broke off: " + broken.getClass().getSimpleName()));
        }
    }
}
